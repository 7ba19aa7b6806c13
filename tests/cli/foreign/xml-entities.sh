# Entities that grow, and entities that fetch a file: neither is expanded.
cat > bomb.xmi <<'XML'
<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="&b;"/>
</xmi:XMI>
XML
echo secret > secret.txt
cat > fetch.xml <<'XML'
<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY s SYSTEM "secret.txt">]>
<discourse_network><documents><document title="a" text="&s;"/></documents></discourse_network>
XML
hearsay convert bomb.xmi --to json
echo "exit $?"
hearsay convert --from dna-xml fetch.xml --to json
echo "exit $?"
