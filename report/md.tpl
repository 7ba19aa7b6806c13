=== report
# {{title}}{{^title}}{{>untitled}}{{/title}}

{{#headline}}
## {{>h_headline}}

{{#scale}}
- {{>say_scale}}
{{/scale}}
{{#accused}}
- {{>say_accused}}
{{/accused}}
{{#claim_sides}}
- {{>say_claim}}
{{/claim_sides}}
{{#from_unnamed}}
- {{>say_unnamed}}
{{/from_unnamed}}
{{#not_said}}
- {{>say_not_said}}
{{/not_said}}

{{>note_numbers}} {{>map_elsewhere}}

{{/headline}}
{{#actors}}
## {{>h_actors}}

{{>note_actors}}{{#resampled}} {{>note_resampled}}{{/resampled}}{{#not_resampled}} {{>note_not_resampled}}{{/not_resampled}}

| {{>t_actor}} | {{>t_statements}} | {{>t_first_hand}} | {{>t_relayed}} | {{>t_accuses}} | {{>t_accused}} | {{>t_denies}} | {{>t_not_said}} |{{#has_centrality}} {{>t_pagerank}} | {{>t_rank}} |{{/has_centrality}}
| --- | --: | --: | --: | --: | --: | --: | --: |{{#has_centrality}} --: | --: |{{/has_centrality}}
{{#row}}
| {{>kinded actor}} | {{>number statements}} | {{>number first_hand}} | {{>number relayed}} | {{>number accuses}} | {{>number accused}} | {{>number denies}} | {{>number not_said}} |{{#centrality}} {{>number pagerank}} | {{rank}}{{#low}} ({{.}}{{/low}}{{#high}}–{{.}}){{/high}} |{{/centrality}}
{{/row}}

{{#more}}
{{>note_more_actors}}

{{/more}}
{{/actors}}
{{#matrix}}
## {{>h_matrix}}

{{>note_matrix}}

| {{>t_accuser}} |{{#column}} {{.}} |{{/column}}{{#other_columns}} {{>t_others}} ({{.}}) |{{/other_columns}} {{>t_all}} |
| --- |{{#column}} --: |{{/column}}{{#other_columns}} --: |{{/other_columns}} --: |
{{#row}}
| {{>actor actor}}{{#others}}{{>t_others}}{{/others}} |{{#cell}} {{>number}} |{{/cell}} {{>number all}} |
{{/row}}

{{/matrix}}
{{#answers}}
## {{>h_answers}}

{{#charges}}
{{>note_answers}}

| {{>t_accused}} | {{>t_claim}} | {{>t_accusations}} | {{>t_first}} | {{>t_answers}} | {{>t_first_answer}} | {{>t_after}} |
| --- | --- | --: | --- | --: | --- | --- |
{{#row}}
| {{>actor actor}} | {{>claim claim}} | {{>number accusations}} | {{accused_on}} | {{>number answers}} | {{answered_on}} | {{#after}}{{>after}}{{/after}}{{#unanswered}}{{>no_answer}}{{/unanswered}} |
{{/row}}

{{#more}}
{{>note_more_answers}}

{{/more}}
{{/charges}}
{{#no_charges}}
{{>no_charges}}

{{/no_charges}}
{{#silent}}
{{^none}}{{>say_silent}}{{/none}}{{#none}}{{>say_no_silent}}{{/none}}

{{/silent}}
{{/answers}}
{{#claims}}
## {{>h_claims}}

{{>note_claims}}

| {{>t_claim}} | {{>t_for}} | {{>t_against}} | {{>t_doubt}} | {{>t_reports}} | {{>t_not_said}} | {{>t_backers}} | {{>t_opposers}} | {{>t_controversy}} | {{>t_origins}} | {{>t_depth}} | {{>t_unnamed}} |
| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
{{#row}}
| {{#claim}}{{text}}{{/claim}}{{#topic}} ({{.}}){{/topic}}{{#circle}}<br>{{>circle}}{{/circle}}{{#related}}<br>{{#rebutted_by}}{{>r_rebutted_by}}{{/rebutted_by}}{{#supported_by}}{{>r_supported_by}}{{/supported_by}}{{#same_as}}{{>r_same_as}}{{/same_as}}{{#concerned_by}}{{>r_concerned_by}}{{/concerned_by}} {{>claim claim}}, {{>backed_in}}{{/related}} | {{>number backs}} | {{>number opposes}} | {{>number doubts}} | {{>number reports}} | {{>number not_said}} | {{>number backers}} | {{>number opposers}} | {{>number controversy}} | {{>number origins}} | {{>number depth}} | {{>number unnamed}} |
{{/row}}

{{#more}}
{{>note_more_claims}}

{{/more}}
{{#disagreement}}
### {{>h_disagreement}}

{{>note_disagreement}}

| {{>t_figure}} | {{>t_other_figure}} |
| --- | --- |
{{#row}}
| {{>figure one}} | {{>figure other}} |
{{/row}}

{{#more}}
{{>note_more_pairs}}

{{/more}}
{{/disagreement}}
{{/claims}}
{{#solidity}}
## {{>h_solidity}}

{{#publisher}}
{{>say_publisher}}

{{/publisher}}
{{#shares}}
{{#share}}
- {{>number count}} {{>share}}
{{/share}}

{{/shares}}
{{#agreement}}
{{>say_agreement}}

| {{>t_what}} | {{>t_alpha}} |
| --- | --: |
{{#row}}
| {{what}} | {{alpha}} |
{{/row}}

{{/agreement}}
{{#no_agreement}}
{{>no_agreement}}

{{/no_agreement}}
{{#sensitivity}}
{{>note_sensitivity}}

| {{>t_what}} | | {{>t_moved}} |
| --- | --- | --: |
{{#row}}
| {{what}} | {{name}}{{reference}}{{#statement}}: {{>sentence}}{{/statement}} | {{>number moved}} |
{{/row}}

{{/sensitivity}}
{{#not_sensitive}}
{{>not_sensitive}}

{{/not_sensitive}}
{{#unsaid}}
### {{>h_unsaid}}

{{#row}}
- [{{reference}}]({{link}}) {{>negated}}: {{>sentence}}
{{/row}}

{{#more}}
{{>note_more_unsaid}}

{{/more}}
{{/unsaid}}
{{#inferred}}
### {{>h_inferred}}

{{#row}}
- {{>say_inferred}}
{{/row}}

{{#more}}
{{>note_more_inferred}}

{{/more}}
{{/inferred}}
{{#reliance}}
### {{>h_reliance}}

{{#none}}
{{>no_reliance}}

{{/none}}
{{^none}}
{{>note_reliance}}

| {{>t_claim}} | {{>t_publisher}} | {{>t_of_backing}} |
| --- | --- | --: |
{{#row}}
| {{#claim}}{{text}}{{/claim}} | {{>actor publisher}} | {{>of_backing}} |
{{/row}}

{{/none}}
{{#more}}
{{>note_more_reliance}}

{{/more}}
{{/reliance}}
{{#circular}}
### {{>h_circular}}

{{#none}}
{{>no_circle}}

{{/none}}
{{^none}}
{{#row}}
- {{>say_circle}}
{{/row}}

{{/none}}
{{#more}}
{{>note_more_circles}}

{{/more}}
{{/circular}}
{{/solidity}}
{{#camps}}
## {{>h_camps}}

{{>note_camps}}

| {{>t_camp}} | {{>t_members}} | {{>t_actors}} | {{>t_stability}} | {{>t_typical}} |
| --: | --- | --: | --: | --- |
{{#row}}
| {{camp}} | {{members}} | {{actors}} | {{stability}} | {{#typical}}{{>typical}}<br>{{/typical}}{{#more_typical}}{{>more_typical}}{{/more_typical}} |
{{/row}}

{{#more}}
{{>note_more_camps}}

{{/more}}
{{/camps}}
{{#periods}}
## {{>h_periods}}

{{>note_periods}}{{#has_unplaced}} {{>note_unplaced}}{{/has_unplaced}}

| {{>t_period}} | {{>t_statements}} | {{>t_accusations}} | {{>t_most_accused}} | {{>t_denials}} |
| --- | --: | --: | --- | --: |
{{#row}}
| {{period}} | {{>number statements}} | {{>number accusations}} | {{>most_accused most}} | {{>number denials}} |
{{/row}}

{{#breaks}}
{{#row}}
{{>say_break}}

{{/row}}
{{#none}}
{{>say_no_break}}

{{/none}}
{{#too_few}}
{{>say_too_few}}

{{/too_few}}
{{/breaks}}
{{#breaks_not_tried}}
{{>breaks_not_tried}}

{{/breaks_not_tried}}
{{/periods}}
{{#method}}
## {{>h_method}}

{{>say_version}} {{>say_family}}

{{#input}}
- {{name}}: {{sum}}{{#no_sum}}{{>no_sum}}{{/no_sum}}
{{/input}}

{{#options}}{{>say_options}}{{/options}}{{^options}}{{>say_no_options}}{{/options}}

{{#filtered}}
{{>say_filtered}}

{{/filtered}}
{{#read}}
{{>say_read}}

{{/read}}
{{#left_parts}}
{{>say_left_parts}}

{{/left_parts}}
{{#doubts}}
{{>say_doubts}}

{{/doubts}}
{{>say_command}} {{command}}

{{>say_missing}}

{{/method}}
{{#left_out}}
{{>say_left_out}}

{{>left_out_items}}
{{/left_out}}
{{#method}}
| {{>t_measure}} | {{>t_asks}} | {{>t_made}} | {{>t_limits}} |
| --- | --- | --- | --- |
{{#measure}}
| {{name}} ({{of}}) | {{question}} | {{source}}; {{graph}}; {{unit}} | {{limits}} |
{{/measure}}

{{/method}}
{{#statements}}
## {{>h_statements}}

{{>statement_list}}
{{/statements}}
{{#statements_elsewhere}}
## {{>h_statements}}

{{>statements_elsewhere}}

{{/statements_elsewhere}}
{{#lists}}
## {{>h_lists}}

{{#list}}
- <a id="e-{{number}}"></a>{{>list_title}}:{{#ranges}} {{>by_number}} {{.}}{{/ranges}}{{#entry}} [{{reference}}]({{link}}){{#times}} ×{{.}}{{/times}}{{/entry}}
{{/list}}
{{/lists}}
=== statement_list
{{>note_statements}}

{{#chunk}}
{{#statement}}
- <a id="{{anchor}}"></a>**{{reference}}**{{#number}} ({{.}}){{/number}} {{#negated}}({{>negated}}) {{/negated}}{{>sentence}}<br>{{#quote}}“{{.}}”<br>{{/quote}}{{date}}{{#document_date}} ({{>document_date}}){{/document_date}}{{#relay}} → {{>actor}}{{/relay}}{{#aim}} · {{>target}} {{>actor}}{{/aim}}{{#document}} · {{#url}}[{{/url}}{{title}}{{#url}}]({{.}}){{/url}}{{/document}}{{#place}} · {{file}}{{#line}}:{{.}}{{/line}}{{/place}}{{#span}} · {{>bytes}}{{/span}}{{#times}} · {{>times}}{{/times}}{{#implicit}} · {{>implicit}}{{/implicit}}{{#confidence}} · {{>confidence}}{{/confidence}}{{#annotator}} · {{>coder}}{{/annotator}}
{{/statement}}
{{/chunk}}
=== statements_page
# {{>h_statements}}: {{title}}{{^title}}{{>untitled}}{{/title}}

{{#statements_elsewhere}}
{{>statement_list}}
{{/statements_elsewhere}}
=== elsewhere_link: [{{page}}]({{link}})
=== number: {{#link}}[{{/link}}{{text}}{{#link}}]({{.}}){{/link}}
=== actor: {{name}}
=== kinded: {{name}}{{#kind}} ({{.}}){{/kind}}
=== claim: “{{text}}”
=== sentence: {{>actor speaker}} {{act}}{{#target}} {{>actor}}{{/target}}{{#further}}, {{>actor}}{{/further}}{{#addressee}} {{>to}} {{>actor}}{{/addressee}}{{#claim}}: {{text}}{{/claim}}
=== most_accused: {{>actor actor}} ({{>number statements}}){{#equal}} {{>also_accused}}{{/equal}}
=== figure: {{>claim claim}}<br>{{>say_told}}{{#published}}<br>{{>say_published}}{{/published}}
=== typical: {{#backs}}{{>backs}}{{/backs}}{{#opposes}}{{>opposes}}{{/opposes}} “{{text}}”: {{>typical_counts}}
=== after: {{#same_day}}{{>same_day}}{{/same_day}}{{^same_day}}{{>days}}{{/same_day}}
=== share: {{#unnamed}}{{>share_unnamed}}{{/unnamed}}{{#relayed}}{{>share_relayed}}{{/relayed}}{{#implicit}}{{>share_implicit}}{{/implicit}}{{#doubtful}}{{>share_doubtful}}{{/doubtful}}{{#undated}}{{>share_undated}}{{/undated}}{{#document_date}}{{>share_document_date}}{{/document_date}}{{#negated}}{{>share_negated}}{{/negated}}
=== left_out_items
{{#no_map}}
- {{>no_map}}
{{/no_map}}
{{#no_actors}}
- {{>no_actors}}
{{/no_actors}}
{{#no_matrix}}
- {{>no_matrix}}
{{/no_matrix}}
{{#no_answers}}
- {{>no_answers}}
{{/no_answers}}
{{#no_claims}}
- {{>no_claims}}
{{/no_claims}}
{{#no_disagreement}}
- {{>no_disagreement}}
{{/no_disagreement}}
{{#no_camps}}
- {{>no_camps}}
{{/no_camps}}
{{#no_camps_of_many}}
- {{>no_camps_of_many}}
{{/no_camps_of_many}}
{{#no_periods}}
- {{>no_periods}}
{{/no_periods}}
