cp "$DATA"/brat/* .
hearsay why --actor "Ann Marsh" gazette_2015-06-24_breach.ann
