# Two objects of the type "identity" are identities, four of the type "opinion" opinions.
hearsay claims "$DATA/stix/harbour.json" 2>&1 >/dev/null | grep -E "identit|opinion"
