# The annotations in one folder, the texts in another beside it; two people annotated.
mkdir -p annotations text
cp "$DATA"/brat/*.txt text/
for who in kl mm; do cp "$DATA"/brat/*.ann "annotations/gazette_2015-06-24_breach_$who.ann"; done
hearsay why --actor Southland . --to csv
