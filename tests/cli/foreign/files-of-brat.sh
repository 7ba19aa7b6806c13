# A shell names texts and annotations alike: each text is read with its annotations, whoever made them.
mkdir brat
cp "$DATA"/brat/*.txt brat/
for who in kl mm; do cp "$DATA"/brat/*.ann "brat/gazette_2015-06-24_breach_$who.ann"; done
hearsay why --actor Southland brat/*.ann brat/*.txt --to csv # the order of a star depends on the locale
