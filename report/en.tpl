=== language: en
=== untitled: Report{{#of}} on {{name}}{{#more}} and {{.}} more{{/more}}{{/of}}
=== kicker: Who says what of whom
=== h_headline: In short
=== h_map: Map
=== h_actors: Who matters
=== h_matrix: Who accuses whom
=== h_answers: Who answers
=== h_claims: What is claimed
=== h_solidity: How solid this is
=== h_camps: Camps
=== h_periods: Time
=== h_method: Method
=== h_statements: All statements
=== h_lists: Lists behind the numbers
=== w_statements: {{#one}}statement{{/one}}{{^one}}statements{{/one}}
=== w_actors: {{#one}}actor{{/one}}{{^one}}actors{{/one}}
=== w_claims: {{#one}}claim{{/one}}{{^one}}claims{{/one}}
=== w_makes: {{#one}}makes{{/one}}{{^one}}make{{/one}}
=== say_scale: {{>number actors}} {{>w_actors actors}} {{>w_makes actors}} {{>number statements}} {{>w_statements statements}}{{#claims}} about {{>number}} {{>w_claims}}{{/claims}}{{#between}}, dated {{first}} to {{last}}{{/between}}{{#on}}, all dated {{.}}{{/on}}.
=== say_accused: {{>actor actor}} is accused in {{>number statements}} {{>w_statements statements}} by {{>number actors}} {{>w_actors actors}}{{#unnamed}}, {{>number}} of them unnamed{{/unnamed}}. {{#denials}}Its own side denies something in {{>number}} {{>w_statements}}.{{/denials}}{{#no_denials}}No statement here is a denial from its own side.{{/no_denials}}
=== say_claim: The claim {{>claim claim}} is backed in {{>number backs}} {{>w_statements backs}} by {{>number backers}} {{>w_actors backers}}{{>say_opposed opposed}}{{>say_unopposed unopposed}}.
=== say_opposed:  and opposed in {{>number opposes}} by {{>number opposers}} {{>w_actors opposers}}
=== say_unopposed:  and opposed by no actor
=== say_unnamed: {{>number statements}} of {{>number all}} statements {{#statements}}{{#one}}comes{{/one}}{{^one}}come{{/one}}{{/statements}} from unnamed sources.
=== say_not_said: {{>number statements}} {{#statements}}{{#one}}entry says{{/one}}{{^one}}entries say{{/one}}{{/statements}} that somebody did not act or speak{{#statements}}{{#one}}; it counts{{/one}}{{^one}}; they count{{/one}}{{/statements}} in no other number.
=== note_numbers: Each number leads to the statements behind it.
=== note_map: {{#claims}}Left: who speaks. Middle: what is said. Right: whom it is about. A line is an act.{{/claims}}{{#actors}}Actors near those they are tied to. A line is what one says of the other, or that they take the same sides.{{/actors}}{{#camps}}Camps of actors, and the claims that are typical of each.{{/camps}} Lines and boxes lead to their statements.
=== skip_map: Skip the map
=== note_actors: Statements are those that an actor makes, first-hand or passed on by others before the publisher.{{#has_centrality}} PageRank asks who is pointed to by those who are pointed to. Ranks are by PageRank.{{/has_centrality}}
=== note_resampled: In brackets the middle 90 % of {{resamples}} resamples of {{units}} {{unit}}, which have fewer actors, so that last ranks are lower there.
=== note_not_resampled: Ranks have no intervals: with more than 2000 statements resampling would take too long.
=== note_more_actors: {{.}} more actor{{^one}}s{{/one}} {{#one}}is{{/one}}{{^one}}are{{/one}} not shown; {{#one}}its{{/one}}{{^one}}their{{/one}} statements are in the list of all statements.
=== note_matrix: Rows accuse, columns are accused. A statement with several targets stands in several columns, and once in the sum.
=== note_answers: Accusations on a claim, and the answers of the accused and of those who belong to it: denials of that claim, and statements that back a claim which rebuts it. No answer means: none among these statements.
=== no_charges: No accusation is on a claim, so that no answer can be told from what else is said.
=== say_silent: Accused, and without any statement of their own side: {{>accused_in first}}{{#next}}, {{>accused_in}}{{/next}}{{#more}}, and {{.}} more{{/more}}.{{#alone}} {{>say_alone}}{{/alone}}
=== say_alone: Nobody here is said to belong to anybody, so that only they themselves count as their own side.
=== say_no_silent: All who are accused have some statement of their own side.
=== accused_in: {{>actor actor}} ({{>number statements}})
=== note_more_answers: {{.}} more pair{{^one}}s{{/one}} of accused and claim {{#one}}is{{/one}}{{^one}}are{{/one}} not shown.
=== note_claims: The bar shows statements that back, doubt and oppose a claim. Controversy is 0 if all take one side and 1 if both are equally strong.
=== note_more_claims: {{.}} more claim{{^one}}s{{/one}} {{#one}}is{{/one}}{{^one}}are{{/one}} not shown; {{#one}}its{{/one}}{{^one}}their{{/one}} statements are in the list of all statements.
=== h_disagreement: Figures that disagree
=== note_disagreement: Claims that rebut each other and give other numbers, and claims on one subject that are equal but for their numbers; these need not exclude each other. Statements that tell a claim back it or report it. Numbers written as words are not seen.
=== note_more_pairs: {{.}} more pair{{^one}}s{{/one}} {{#one}}is{{/one}}{{^one}}are{{/one}} not shown.
=== t_figure: Claim
=== t_other_figure: Other claim
=== say_told: told in {{>number tells}} {{>w_statements tells}}, of which {{>number backs}} {{#backs}}{{#one}}backs{{/one}}{{^one}}back{{/one}}{{/backs}} it; first by {{>actor first}}{{#on}}, {{>number}}{{/on}}{{#undated}}, undated{{/undated}}
=== say_published: in documents of {{>in_documents publisher}}{{#next}}, {{>in_documents}}{{/next}}{{#more}} and {{.}} more{{/more}}
=== in_documents: {{>actor actor}} ({{>number statements}})
=== h_unsaid: What was not said
=== note_more_unsaid: {{.}} more {{#one}}is{{/one}}{{^one}}are{{/one}} in the list of all statements.
=== h_inferred: What was inferred
=== say_inferred: {{>number statements}} {{>w_statements statements}} {{#statements}}{{#one}}aims{{/one}}{{^one}}aim{{/one}}{{/statements}} at {{>actor actor}} by the coder's inference.
=== note_more_inferred: {{.}} more target{{^one}}s{{/one}} {{#one}}was{{/one}}{{^one}}were{{/one}} inferred.
=== h_reliance: Claims that hang on one publisher
=== note_reliance: At least 3 statements back each of these claims, and two thirds of them or more stand in documents of one publisher.
=== no_reliance: No claim that at least 3 statements back has two thirds of them in documents of one publisher.
=== note_more_reliance: {{.}} more {{#one}}claim hangs{{/one}}{{^one}}claims hang{{/one}} on one publisher.
=== of_backing: {{>number inside}} of {{>number all}}
=== h_circular: Circular reporting
=== say_circle: {{>claim claim}}: {{>actor first}} passes on {{>actor second}}{{#next}}, who passes on {{>actor}}{{/next}}, in {{>number statements}} {{>w_statements statements}}.
=== no_circle: No claim's backing goes round in a circle, as far as relays were coded.
=== note_more_circles: {{.}} more {{#one}}claim has{{/one}}{{^one}}claims have{{/one}} a circle.
=== note_camps: Actors who take the same sides on the same claims. Stability is 1 if they are found together in every search. A claim is typical if a larger share of the camp takes this side on it than of all actors.
=== note_more_camps: {{.}} more camp{{^one}}s{{/one}} {{#one}}is{{/one}}{{^one}}are{{/one}} not shown; hearsay camps lists all.
=== note_periods: Statements by {{every}}. Accusations and denials are part of the statements.
=== note_unplaced: Statements without a date, or with one that does not tell the {{every}}: {{unplaced}}.
=== say_break: Between {{period}} and {{next}} the network of who mentions whom changes more than chance explains (p {{>number p}}).
=== say_no_break: Between no two periods does the network of who mentions whom change more than chance explains; {{compared}} periods have ties to tell it from.
=== say_too_few: Where the network of who mentions whom breaks cannot be told: {{compared}} {{#one}}period has{{/one}}{{^one}}periods have{{/one}} ties, and it takes 8 to tell a break from chance.
=== breaks_not_tried: With more than 2000 statements it was not tried where the network breaks.
=== note_statements: Each statement has an anchor that stays: its id, or its number where the input gives none.
=== t_actor: Actor
=== t_statements: Statements
=== t_first_hand: First-hand
=== t_relayed: Relayed
=== t_accuses: Accuses
=== t_accused: Accused
=== t_denies: Denies
=== t_not_said: Not said
=== t_pagerank: PageRank
=== t_rank: Rank
=== t_accuser: Accuser
=== t_others: others
=== t_all: In all
=== t_claim: Claim
=== t_accusations: Accusations
=== t_first: First
=== t_most_accused: Most accused
=== also_accused: and {{.}} more as often
=== t_denials: Denials
=== t_answers: Answers
=== t_first_answer: First answer
=== t_after: After
=== t_for: For
=== t_doubt: Doubt
=== t_against: Against
=== t_reports: Reports
=== t_backers: Backers
=== t_opposers: Opposers
=== t_controversy: Controversy
=== t_origins: Origins
=== t_depth: Depth
=== t_unnamed: Unnamed
=== t_camp: Camp
=== t_members: Members
=== t_actors: Actors
=== t_stability: Stability
=== t_typical: Typical claims
=== backs: backs
=== opposes: opposes
=== typical_counts: {{>number inside}} of the camp{{#outside}}, {{.}} of others{{/outside}}
=== more_typical: and {{.}} more
=== t_period: Period
=== t_what: What
=== t_publisher: Publisher
=== t_of_backing: Of its backing
=== t_name: Name
=== t_alpha: Alpha
=== t_moved: Places moved
=== t_measure: Measure
=== t_asks: What it asks
=== t_made: How it is made
=== t_limits: When not to trust it
=== same_day: the same day
=== days: {{days}} {{#one}}day{{/one}}{{^one}}days{{/one}}
=== no_answer: no answer
=== r_rebutted_by: rebutted by
=== r_supported_by: supported by
=== r_same_as: the same as
=== r_concerned_by: spoken about in
=== backed_in: backed in {{>number backs}} {{>w_statements backs}}
=== circle: Its backing goes round in a circle: {{.}}.
=== say_publisher: {{>number statements}} of {{>number all}} statements stand in documents of {{>actor actor}}{{#most}}, more than of any other publisher{{/most}}.
=== share_unnamed: from unnamed sources
=== share_relayed: passed on by somebody before the publisher
=== share_implicit: with a target that the coder inferred
=== share_doubtful: with a confidence below 0.5
=== share_undated: without a date
=== share_document_date: with the date of the document, not their own
=== share_negated: not said: about what did not happen, counted in no number above
=== say_agreement: {{double_coded}} statements were coded twice. Krippendorff's alpha is 1 for full agreement and 0 for chance.
=== no_agreement: No statement was coded twice, so that nothing can be said of how far coders agree.
=== note_sensitivity: Check these first: without them the first ten ranks (by accusations received, and by PageRank) move most.
=== not_sensitive: With more than 1000 statements it was not tried which of them the ranks hang on.
=== say_version: Made by hearsay {{version}} from {{>number all}} {{>w_statements all}} ({{rows}} {{#single_row}}row{{/single_row}}{{^single_row}}rows{{/single_row}}). Declared documents: {{documents}}. Random draws begin with seed {{seed}}.
=== say_read: Records read as {{record}}: {{all}}. Used: {{#used}}{{count}}{{/used}}{{^used}}0{{/used}}.{{#merged}} Merged: {{count}} ({{>for_why}}).{{/merged}}{{#left}} Left out: {{count}} ({{>for_why}}).{{/left}}
=== for_why: {{#why}}{{count}} {{detail}}{{/why}}{{#next}}, {{count}} {{detail}}{{/next}}
=== say_left_parts: Labels, relations, attributes, columns, codes or cells that were left out: {{.}}. hearsay check --explain shows which and why.
=== say_filtered: Filters left {{>number kept}} of {{whole}} statements{{#why}}; left out: {{>for_filter}}{{/why}}{{#next}}, {{>for_filter}}{{/next}}.
=== for_filter: {{count}} {{#undated}}without a date{{/undated}}{{#out_of_dates}}outside the dates{{/out_of_dates}}{{#by_act}}by act{{/by_act}}{{#by_actor}}by actor{{/by_actor}}{{#by_claim}}by claim{{/by_claim}}{{#by_topic}}by topic{{/by_topic}}{{#by_document}}by document{{/by_document}}{{#by_publisher}}by publisher{{/by_publisher}}{{#by_kind}}by kind of actor{{/by_kind}}{{#by_confidence}}by confidence{{/by_confidence}}{{#by_implicit}}with an inferred target{{/by_implicit}}{{#by_few}}of speakers with few statements{{/by_few}}
=== say_doubts: Notices of the reading: {{>doubt first}}{{#next}}, {{>doubt}}{{/next}}. hearsay check shows them.
=== doubt: {{kind}} ({{count}})
=== say_command: To make it again:
=== no_sum: not a file: no sum
=== say_options: Options that differ from their defaults: {{.}}
=== say_no_options: All options have their defaults; nothing was filtered.
=== say_left_out: Left out, for want of data:
=== no_map: the map: there is no statement to draw
=== map_elsewhere: The map is in the report as a page, which -o report.html writes.
=== no_actors: who matters: nobody speaks
=== no_matrix: who accuses whom: no statement accuses anybody
=== no_answers: who answers: nobody is accused
=== no_claims: claims: no statement is on one
=== no_disagreement: figures that disagree: no two claims on one subject were found to differ in a number
=== no_camps: camps: no two actors take the same sides
=== no_camps_of_many: camps: too many actors take sides on the same claims to compare each with each; filters make them fewer
=== no_periods: time: dates lie in one period, are missing, or lie too far apart
=== say_family: An actor's own side is the actor and all who belong to it. An accusation without targets is aimed at those whom its claim is about.
=== say_missing: This report does not show the change of measures from period to period; hearsay actors --every and hearsay compare do.
=== to: to
=== target: target:
=== implicit: target inferred by the coder
=== negated: not said
=== times: stands for {{.}} statements
=== document_date: date of the document
=== confidence: confidence {{.}}
=== coder: coded by {{.}}
=== bytes: bytes {{start}} to {{end}}
=== list_title: {{sum}} {{#single}}statement{{/single}}{{^single}}statements{{/single}}{{#rows}}, in {{.}} rows{{/rows}}
=== close: Close
=== by_number: by number:
=== number_group: ,
=== number_point: .
=== statements_elsewhere: The {{rows}} statements are on a page of their own beside this one: {{>elsewhere_link}}
=== w_any: all
=== w_unknown: not known
=== w_act: Act
=== w_kind: Speaker
=== w_confidence: Confidence from
=== w_from: From
=== w_to: To
=== w_undated: also undated
=== w_shown: <b></b> of <span class="of"></span> statements
=== w_list: List them
=== w_reset: Reset
=== w_filters: Filter
=== w_filtered: Counts in tables follow the filter. Sentences, bars, measures such as PageRank, and the figures inside the map are of all statements.
=== w_panel: Statements
=== w_counted: <b></b> statements
=== w_hidden: , <b></b> more filtered out
=== w_more: <b></b> more
=== w_pin: Click or press Enter to keep them at the side.
=== w_search: Search
=== w_found: <b></b> of <span class="of"></span>
