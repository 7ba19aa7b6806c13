=== report
<!DOCTYPE html>
<html lang="{{>language}}" data-group="{{>number_group}}" data-point="{{>number_point}}">
<head>
{{>head}}
<title>{{title}}{{^title}}{{>untitled}}{{/title}}</title>
<style>{{style}}</style>
</head>
<body>
<header class="top">
<p class="kicker">{{>kicker}}</p>
<h1><bdi>{{title}}{{^title}}{{>untitled}}{{/title}}</bdi></h1>
<nav aria-label="Contents"><ul>
{{#headline}}<li><a href="#headline">{{>h_headline}}</a></li>{{/headline}}
{{#map}}<li><a href="#map">{{>h_map}}</a></li>{{/map}}
{{#actors}}<li><a href="#actors">{{>h_actors}}</a></li>{{/actors}}
{{#matrix}}<li><a href="#matrix">{{>h_matrix}}</a></li>{{/matrix}}
{{#answers}}<li><a href="#answers">{{>h_answers}}</a></li>{{/answers}}
{{#claims}}<li><a href="#claims">{{>h_claims}}</a></li>{{/claims}}
{{#solidity}}<li><a href="#solidity">{{>h_solidity}}</a></li>{{/solidity}}
{{#camps}}<li><a href="#camps">{{>h_camps}}</a></li>{{/camps}}
{{#periods}}<li><a href="#periods">{{>h_periods}}</a></li>{{/periods}}
<li><a href="#method">{{>h_method}}</a></li>
{{#statements}}<li><a href="#statements">{{>h_statements}}</a></li>{{/statements}}
{{#statements_elsewhere}}<li><a href="{{link}}">{{>h_statements}}</a></li>{{/statements_elsewhere}}
</ul></nav>
</header>
<main>
{{#headline}}
<section id="headline" class="headline"><h2>{{>h_headline}}</h2>
<ul>
{{#scale}}
<li class="lead">{{>say_scale}}</li>
{{/scale}}
{{#accused}}
<li>{{>say_accused}}</li>
{{/accused}}
{{#claim_sides}}
<li>{{>say_claim}}</li>
{{/claim_sides}}
{{#from_unnamed}}
<li>{{>say_unnamed}}</li>
{{/from_unnamed}}
{{#not_said}}
<li>{{>say_not_said}}</li>
{{/not_said}}
</ul>
<p class="note">{{>note_numbers}}</p>
</section>
{{/headline}}
{{#map}}
<section id="map"><h2>{{>h_map}}</h2>
<p class="note">{{>note_map}} <a class="skip" href="#after-map">{{>skip_map}}</a></p>
<div class="picture{{#own_theme}} as-drawn{{/own_theme}}" role="region" aria-label="{{>h_map}}" tabindex="0">{{picture}}</div>
<p id="after-map"></p>
</section>
{{/map}}
{{#actors}}
<section id="actors"><h2>{{>h_actors}}</h2>
<p class="note">{{>note_actors}}{{#resampled}} {{>note_resampled}}{{/resampled}}{{#not_resampled}} {{>note_not_resampled}}{{/not_resampled}}</p>
<div class="wide" role="region" aria-label="{{>h_actors}}" tabindex="0"><table class="sortable">
<thead><tr><th scope="col">{{>t_actor}}</th><th scope="col" class="r" colspan="2">{{>t_statements}}</th><th scope="col" class="r">{{>t_first_hand}}</th><th scope="col" class="r">{{>t_relayed}}</th><th scope="col" class="r">{{>t_accuses}}</th><th scope="col" class="r">{{>t_accused}}</th><th scope="col" class="r">{{>t_denies}}</th><th scope="col" class="r">{{>t_not_said}}</th>{{#has_centrality}}<th scope="col" class="r">{{>t_pagerank}}</th><th scope="col" class="r">{{>t_rank}}</th>{{/has_centrality}}</tr></thead>
<tbody>
{{#row}}
<tr><th scope="row">{{>kinded actor}}</th><td class="b">{{bar}}</td><td class="r">{{>number statements}}</td><td class="r">{{>number first_hand}}</td><td class="r">{{>number relayed}}</td><td class="r">{{>number accuses}}</td><td class="r">{{>number accused}}</td><td class="r">{{>number denies}}</td><td class="r">{{>number not_said}}</td>{{#centrality}}<td class="r">{{>number pagerank}}</td><td class="r">{{rank}}{{#low}} <span class="z">({{.}}{{/low}}{{#high}}–{{.}})</span>{{/high}}</td>{{/centrality}}</tr>
{{/row}}
</tbody></table></div>
<p class="key"><svg width="10" height="10" aria-hidden="true"><rect class="first" width="10" height="10"/></svg> {{>t_first_hand}} <svg width="10" height="10" aria-hidden="true"><rect class="relayed" width="10" height="10"/></svg> {{>t_relayed}}</p>
{{#more}}
<p class="note">{{>note_more_actors}}</p>
{{/more}}
</section>
{{/actors}}
{{#matrix}}
<section id="matrix"><h2>{{>h_matrix}}</h2>
<p class="note">{{>note_matrix}}</p>
<div class="wide" role="region" aria-label="{{>h_matrix}}" tabindex="0"><table class="matrix sortable">
<thead><tr><th scope="col">{{>t_accuser}}</th>{{#column}}<th scope="col" class="r"><bdi>{{.}}</bdi></th>{{/column}}{{#other_columns}}<th scope="col" class="r">{{>t_others}} ({{.}})</th>{{/other_columns}}<th scope="col" class="r">{{>t_all}}</th></tr></thead>
<tbody>
{{#row}}
<tr><th scope="row">{{>actor actor}}{{#others}}{{>t_others}}{{/others}}</th>{{#cell}}<td class="r">{{>number}}</td>{{/cell}}<td class="r sum">{{>number all}}</td></tr>
{{/row}}
</tbody></table></div>
</section>
{{/matrix}}
{{#answers}}
<section id="answers"><h2>{{>h_answers}}</h2>
{{#charges}}
<p class="note">{{>note_answers}}</p>
<div class="wide" role="region" aria-label="{{>h_answers}}" tabindex="0"><table class="sortable">
<thead><tr><th scope="col">{{>t_accused}}</th><th scope="col">{{>t_claim}}</th><th scope="col" class="r">{{>t_accusations}}</th><th scope="col">{{>t_first}}</th><th scope="col" class="r">{{>t_answers}}</th><th scope="col">{{>t_first_answer}}</th><th scope="col">{{>t_after}}</th></tr></thead>
<tbody>
{{#row}}
<tr><th scope="row">{{>actor actor}}</th><td class="text">{{>claim claim}}</td><td class="r">{{>number accusations}}</td><td class="d">{{accused_on}}</td><td class="r">{{>number answers}}</td><td class="d">{{answered_on}}</td><td class="d">{{#after}}{{>after}}{{/after}}{{#unanswered}}{{>no_answer}}{{/unanswered}}</td></tr>
{{/row}}
</tbody></table></div>
{{#more}}
<p class="note">{{>note_more_answers}}</p>
{{/more}}
{{/charges}}
{{#no_charges}}
<p class="note">{{>no_charges}}</p>
{{/no_charges}}
{{#silent}}
<p>{{^none}}{{>say_silent}}{{/none}}{{#none}}{{>say_no_silent}}{{/none}}</p>
{{/silent}}
</section>
{{/answers}}
{{#claims}}
<section id="claims"><h2>{{>h_claims}}</h2>
<p class="note">{{>note_claims}}</p>
<p class="key"><svg width="10" height="10" aria-hidden="true"><rect class="backs" width="10" height="10"/></svg> {{>t_for}} <svg width="10" height="10" aria-hidden="true"><rect class="doubts" width="10" height="10"/></svg> {{>t_doubt}} <svg width="10" height="10" aria-hidden="true"><rect class="opposes" width="10" height="10"/></svg> {{>t_against}}</p>
<div class="wide" role="region" aria-label="{{>h_claims}}" tabindex="0"><table class="claims sortable">
<thead><tr><th scope="col">{{>t_claim}}</th><th scope="col"><span class="hidden">{{>t_for}}, {{>t_doubt}}, {{>t_against}}</span></th><th scope="col" class="r">{{>t_for}}</th><th scope="col" class="r">{{>t_against}}</th><th scope="col" class="r">{{>t_doubt}}</th><th scope="col" class="r">{{>t_reports}}</th><th scope="col" class="r">{{>t_not_said}}</th><th scope="col" class="r">{{>t_backers}}</th><th scope="col" class="r">{{>t_opposers}}</th><th scope="col" class="r">{{>t_controversy}}</th><th scope="col" class="r">{{>t_origins}}</th><th scope="col" class="r">{{>t_depth}}</th><th scope="col" class="r">{{>t_unnamed}}</th></tr></thead>
<tbody>
{{#row}}
<tr><th scope="row" class="text">{{#claim}}<bdi>{{text}}</bdi>{{/claim}}{{#topic}} <span class="kind">{{.}}</span>{{/topic}}{{#circle}}<span class="sub">{{>circle}}</span>{{/circle}}{{#related}}<span class="sub">{{#rebutted_by}}{{>r_rebutted_by}}{{/rebutted_by}}{{#supported_by}}{{>r_supported_by}}{{/supported_by}}{{#same_as}}{{>r_same_as}}{{/same_as}}{{#concerned_by}}{{>r_concerned_by}}{{/concerned_by}} {{>claim claim}}, {{>backed_in}}</span>{{/related}}</th><td class="b">{{bar}}</td><td class="r">{{>number backs}}</td><td class="r">{{>number opposes}}</td><td class="r">{{>number doubts}}</td><td class="r">{{>number reports}}</td><td class="r">{{>number not_said}}</td><td class="r">{{>number backers}}</td><td class="r">{{>number opposers}}</td><td class="r">{{>number controversy}}</td><td class="r">{{>number origins}}</td><td class="r">{{>number depth}}</td><td class="r">{{>number unnamed}}</td></tr>
{{/row}}
</tbody></table></div>
{{#more}}
<p class="note">{{>note_more_claims}}</p>
{{/more}}
{{#disagreement}}
<h3>{{>h_disagreement}}</h3>
<p class="note">{{>note_disagreement}}</p>
<div class="wide" role="region" aria-label="{{>h_disagreement}}" tabindex="0"><table>
<thead><tr><th scope="col">{{>t_figure}}</th><th scope="col">{{>t_other_figure}}</th></tr></thead>
<tbody>
{{#row}}
<tr><td class="text">{{>figure one}}</td><td class="text">{{>figure other}}</td></tr>
{{/row}}
</tbody></table></div>
{{#more}}
<p class="note">{{>note_more_pairs}}</p>
{{/more}}
{{/disagreement}}
</section>
{{/claims}}
{{#solidity}}
<section id="solidity"><h2>{{>h_solidity}}</h2>
{{#publisher}}
<p>{{>say_publisher}}</p>
{{/publisher}}
{{#shares}}
<dl class="shares">
{{#share}}
<div><dt>{{>number count}}</dt><dd>{{>share}}</dd></div>
{{/share}}
</dl>
{{/shares}}
{{#agreement}}
<p>{{>say_agreement}}</p>
<table class="small"><thead><tr><th scope="col">{{>t_what}}</th><th scope="col" class="r">{{>t_alpha}}</th></tr></thead><tbody>
{{#row}}
<tr><th scope="row">{{what}}</th><td class="r">{{alpha}}</td></tr>
{{/row}}
</tbody></table>
{{/agreement}}
{{#no_agreement}}
<p>{{>no_agreement}}</p>
{{/no_agreement}}
{{#sensitivity}}
<p>{{>note_sensitivity}}</p>
<div class="wide" role="region" aria-label="{{>t_moved}}" tabindex="0"><table class="small"><thead><tr><th scope="col">{{>t_what}}</th><th scope="col"><span class="hidden">{{>t_name}}</span></th><th scope="col" class="r">{{>t_moved}}</th></tr></thead><tbody>
{{#row}}
<tr><td>{{what}}</td><th scope="row" class="text"><bdi>{{name}}{{reference}}</bdi>{{#statement}}<span class="sub">{{>sentence}}</span>{{/statement}}</th><td class="r">{{>number moved}}</td></tr>
{{/row}}
</tbody></table></div>
{{/sensitivity}}
{{#not_sensitive}}
<p class="note">{{>not_sensitive}}</p>
{{/not_sensitive}}
{{#unsaid}}
<h3>{{>h_unsaid}}</h3>
<ul class="plain">
{{#row}}
<li><a href="{{link}}"><bdi>{{reference}}</bdi></a> <span class="mark">{{>negated}}</span> {{>sentence}}</li>
{{/row}}
</ul>
{{#more}}
<p class="note">{{>note_more_unsaid}}</p>
{{/more}}
{{/unsaid}}
{{#inferred}}
<h3>{{>h_inferred}}</h3>
<ul class="plain">
{{#row}}
<li>{{>say_inferred}}</li>
{{/row}}
</ul>
{{#more}}
<p class="note">{{>note_more_inferred}}</p>
{{/more}}
{{/inferred}}
{{#reliance}}
<h3>{{>h_reliance}}</h3>
{{#none}}
<p>{{>no_reliance}}</p>
{{/none}}
{{^none}}
<p class="note">{{>note_reliance}}</p>
<div class="wide" role="region" aria-label="{{>h_reliance}}" tabindex="0"><table class="small"><thead><tr><th scope="col">{{>t_claim}}</th><th scope="col">{{>t_publisher}}</th><th scope="col" class="r">{{>t_of_backing}}</th></tr></thead><tbody>
{{#row}}
<tr><th scope="row" class="text">{{#claim}}<bdi>{{text}}</bdi>{{/claim}}</th><td>{{>actor publisher}}</td><td class="r">{{>of_backing}}</td></tr>
{{/row}}
</tbody></table></div>
{{/none}}
{{#more}}
<p class="note">{{>note_more_reliance}}</p>
{{/more}}
{{/reliance}}
{{#circular}}
<h3>{{>h_circular}}</h3>
{{#none}}
<p>{{>no_circle}}</p>
{{/none}}
{{^none}}
<ul class="plain">
{{#row}}
<li>{{>say_circle}}</li>
{{/row}}
</ul>
{{/none}}
{{#more}}
<p class="note">{{>note_more_circles}}</p>
{{/more}}
{{/circular}}
</section>
{{/solidity}}
{{#camps}}
<section id="camps"><h2>{{>h_camps}}</h2>
<p class="note">{{>note_camps}}</p>
<div class="wide" role="region" aria-label="{{>h_camps}}" tabindex="0"><table>
<thead><tr><th scope="col" class="r">{{>t_camp}}</th><th scope="col">{{>t_members}}</th><th scope="col" class="r">{{>t_actors}}</th><th scope="col" class="r">{{>t_stability}}</th><th scope="col">{{>t_typical}}</th></tr></thead>
<tbody>
{{#row}}
<tr><td class="r">{{camp}}</td><th scope="row" class="text"><bdi>{{members}}</bdi></th><td class="r">{{actors}}</td><td class="r">{{stability}}</td><td class="text">{{#typical}}<span class="line">{{>typical}}</span>{{/typical}}{{#more_typical}}<span class="sub">{{>more_typical}}</span>{{/more_typical}}</td></tr>
{{/row}}
</tbody></table></div>
{{#more}}
<p class="note">{{>note_more_camps}}</p>
{{/more}}
</section>
{{/camps}}
{{#periods}}
<section id="periods"><h2>{{>h_periods}}</h2>
<p class="note">{{>note_periods}}{{#has_unplaced}} {{>note_unplaced}}{{/has_unplaced}}</p>
<div class="wide" role="region" aria-label="{{>h_periods}}" tabindex="0"><table class="small">
<thead><tr><th scope="col">{{>t_period}}</th><th scope="col" class="r" colspan="2">{{>t_statements}}</th><th scope="col" class="r">{{>t_accusations}}</th><th scope="col">{{>t_most_accused}}</th><th scope="col" class="r">{{>t_denials}}</th></tr></thead>
<tbody>
{{#row}}
<tr><th scope="row" class="d">{{period}}</th><td class="b">{{bar}}</td><td class="r">{{>number statements}}</td><td class="r">{{>number accusations}}</td><td>{{>most_accused most}}</td><td class="r">{{>number denials}}</td></tr>
{{/row}}
</tbody></table></div>
<p class="key"><svg width="10" height="10" aria-hidden="true"><rect class="accusations" width="10" height="10"/></svg> {{>t_accusations}} <svg width="10" height="10" aria-hidden="true"><rect class="denials" width="10" height="10"/></svg> {{>t_denials}}</p>
{{#breaks}}
{{#row}}
<p>{{>say_break}}</p>
{{/row}}
{{#none}}
<p>{{>say_no_break}}</p>
{{/none}}
{{#too_few}}
<p class="note">{{>say_too_few}}</p>
{{/too_few}}
{{/breaks}}
{{#breaks_not_tried}}
<p class="note">{{>breaks_not_tried}}</p>
{{/breaks_not_tried}}
</section>
{{/periods}}
{{#method}}
<section id="method"><h2>{{>h_method}}</h2>
<p>{{>say_version}} {{>say_family}}</p>
{{#input}}
<p class="input">{{name}}<br><code>{{sum}}{{#no_sum}}{{>no_sum}}{{/no_sum}}</code></p>
{{/input}}
<p>{{#options}}{{>say_options}}{{/options}}{{^options}}{{>say_no_options}}{{/options}}</p>
{{#filtered}}
<p>{{>say_filtered}}</p>
{{/filtered}}
{{#read}}
<p>{{>say_read}}</p>
{{/read}}
{{#left_parts}}
<p>{{>say_left_parts}}</p>
{{/left_parts}}
{{#doubts}}
<p>{{>say_doubts}}</p>
{{/doubts}}
<p>{{>say_command}}</p>
<pre tabindex="0">{{command}}</pre>
<p>{{>say_missing}}</p>
{{/method}}
{{#left_out}}
{{>left_out}}
{{/left_out}}
{{#method}}
<details open><summary>{{>t_measure}}</summary>
<div class="wide" role="region" aria-label="{{>t_measure}}" tabindex="0"><table class="measures">
<thead><tr><th scope="col">{{>t_measure}}</th><th scope="col">{{>t_asks}}</th><th scope="col">{{>t_made}}</th><th scope="col">{{>t_limits}}</th></tr></thead><tbody>
{{#measure}}
<tr><th scope="row">{{name}}<span class="sub">{{of}}</span></th><td>{{question}}</td><td>{{source}}<span class="sub">{{graph}}; {{unit}}</span></td><td>{{limits}}</td></tr>
{{/measure}}
</tbody></table></div></details>
</section>
{{/method}}
{{#statements}}
<section id="statements"><h2>{{>h_statements}}</h2>
{{>statement_list}}
</section>
{{/statements}}
{{#statements_elsewhere}}
<section id="elsewhere"><h2>{{>h_statements}}</h2>
<p>{{>statements_elsewhere}}</p>
</section>
{{/statements_elsewhere}}
{{#lists}}
<section id="lists"><h2>{{>h_lists}}</h2>
<p id="e-close"></p>
{{#list}}
<aside id="e-{{number}}" aria-label="{{>h_lists}} {{number}}"><p><a class="close" href="#e-close">{{>close}}</a> {{>list_title}}</p>{{#ranges}}<p>{{>by_number}} <span class="ranges">{{.}}</span></p>{{/ranges}}<ul>{{#entry}}<li><a href="{{link}}"><bdi>{{reference}}</bdi></a>{{#times}} <span class="times">×{{.}}</span>{{/times}}{{#negated}} {{>negated}}:{{/negated}}{{#speaker}} <bdi>{{name}}</bdi>{{/speaker}}{{#act}} {{.}}{{/act}}{{#target}} <bdi>{{name}}</bdi>{{/target}}</li>{{/entry}}</ul></aside>
{{/list}}
</section>
{{/lists}}
</main>
{{>templates}}
<script type="application/json" id="data">{{data}}</script>
<script>{{script}}</script>
</body>
</html>
=== head
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{style_sum}}'; script-src 'sha256-{{script_sum}}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
=== statement_list
<p class="note">{{>note_statements}}</p>
{{#chunk}}
<div class="chunk">
{{#statement}}
<article id="{{anchor}}"><p class="said"><a class="ref" href="#{{anchor}}"><bdi>{{reference}}</bdi></a>{{#number}} <span class="z">({{.}})</span>{{/number}} {{#negated}}<span class="mark">{{>negated}}</span> {{/negated}}{{>sentence}}</p>
{{#quote}}<blockquote><bdi>{{.}}</bdi></blockquote>{{/quote}}<p class="way">{{date}}{{#document_date}} ({{>document_date}}){{/document_date}}{{#relay}} → {{>actor}}{{/relay}}{{#aim}} · {{>target}} {{>actor}}{{/aim}}{{#document}} · {{#url}}<a rel="noreferrer" href="{{.}}">{{/url}}<cite><bdi>{{title}}</bdi></cite>{{#url}}</a>{{/url}}{{/document}}{{#place}} · <bdi>{{file}}</bdi>{{#line}}:{{.}}{{/line}}{{/place}}{{#span}} · {{>bytes}}{{/span}}{{#times}} · {{>times}}{{/times}}{{#implicit}} · {{>implicit}}{{/implicit}}{{#confidence}} · {{>confidence}}{{/confidence}}{{#annotator}} · {{>coder}}{{/annotator}}</p></article>
{{/statement}}
</div>
{{/chunk}}
=== statements_page
<!DOCTYPE html>
<html lang="{{>language}}" data-group="{{>number_group}}" data-point="{{>number_point}}">
<head>
{{>head}}
<title>{{>h_statements}}: {{title}}{{^title}}{{>untitled}}{{/title}}</title>
<style>{{style}}</style>
</head>
<body>
<header class="top">
<p class="kicker">{{>h_statements}}</p>
<h1><bdi>{{title}}{{^title}}{{>untitled}}{{/title}}</bdi></h1>
</header>
<main>
{{#statements_elsewhere}}
<section id="statements"><h2 class="hidden">{{>h_statements}}</h2>
{{>statement_list}}
</section>
{{/statements_elsewhere}}
</main>
{{>t_search}}
<script>{{script}}</script>
</body>
</html>
=== templates
{{>t_search}}
<template id="t-card"><div><div class="entries"></div><p class="more">{{>w_more}}</p><p class="note">{{>w_pin}}</p></div></template>
<template id="t-panel"><section class="panel" role="region" aria-label="{{>w_panel}}" tabindex="-1"><p class="bar-top"><button type="button" class="close">{{>close}}</button><b class="name"></b></p><p class="note"><span class="count">{{>w_counted}}</span><span class="hidden-by-filter">{{>w_hidden}}</span></p><div class="entries"></div><p><button type="button" class="more">{{>w_more}}</button></p></section></template>
<template id="t-entry"><article><p class="said"><a class="ref" href="{{#statements_elsewhere}}{{link}}{{/statements_elsewhere}}"></a> <span class="mark">{{>negated}}</span> <bdi class="speaker"></bdi> <span class="act"></span> <bdi class="target"></bdi> <bdi class="claim"></bdi></p><p class="way"></p></article></template>
<template id="t-filters"><form class="filters" aria-label="{{>w_filters}}"><div class="fields">
<label>{{>w_act}} <select name="act"><option value="">{{>w_any}}</option></select></label>
<label>{{>w_kind}} <select name="kind" data-unknown="{{>w_unknown}}"><option value="">{{>w_any}}</option></select></label>
<label>{{>t_camp}} <select name="camp"><option value="">{{>w_any}}</option></select></label>
<label>{{>w_confidence}} <output class="confidence"></output> <input type="range" name="confidence" min="0" max="1" step="0.05" value="0"></label>
<fieldset><legend>{{>h_periods}} <output class="from"></output> – <output class="to"></output> <label><input type="checkbox" name="undated" checked> {{>w_undated}}</label></legend><svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true"></svg>
<div class="range"><input type="range" name="from" aria-label="{{>w_from}}" min="0" value="0"><input type="range" name="to" aria-label="{{>w_to}}" min="0"></div></fieldset>
<p class="shown"><output>{{>w_shown}}</output> <button type="button" class="list">{{>w_list}}</button> <button type="reset">{{>w_reset}}</button></p></div>
<p class="note filtered-only">{{>w_filtered}}</p></form></template>
=== t_search: <template id="t-search"><p class="search"><label>{{>w_search}} <input type="search" autocomplete="off" spellcheck="false"></label> <output>{{>w_found}}</output></p></template>
=== elsewhere_link: <a href="{{link}}"><bdi>{{page}}</bdi></a>
=== number: {{#link}}<a{{#counts}} class="n"{{/counts}} href="{{.}}"{{/link}}{{^link}}<span class="z"{{/link}}>{{text}}{{#link}}</a>{{/link}}{{^link}}</span>{{/link}}
=== actor: <bdi>{{name}}</bdi>
=== kinded: <bdi>{{name}}</bdi> {{#kind}}<span class="kind">{{.}}</span>{{/kind}}
=== claim: <q><bdi>{{text}}</bdi></q>
=== sentence: {{>actor speaker}} {{act}}{{#target}} {{>actor}}{{/target}}{{#further}}, {{>actor}}{{/further}}{{#addressee}} {{>to}} {{>actor}}{{/addressee}}{{#claim}}: <bdi>{{text}}</bdi>{{/claim}}
=== most_accused: {{>actor actor}} ({{>number statements}}){{#equal}} {{>also_accused}}{{/equal}}
=== figure: {{>claim claim}}<span class="sub">{{>say_told}}</span>{{#published}}<span class="sub">{{>say_published}}</span>{{/published}}
=== typical: {{#backs}}{{>backs}}{{/backs}}{{#opposes}}{{>opposes}}{{/opposes}} <q><bdi>{{text}}</bdi></q>: {{>typical_counts}}
=== after: {{#same_day}}{{>same_day}}{{/same_day}}{{^same_day}}{{>days}}{{/same_day}}
=== share: {{#unnamed}}{{>share_unnamed}}{{/unnamed}}{{#relayed}}{{>share_relayed}}{{/relayed}}{{#implicit}}{{>share_implicit}}{{/implicit}}{{#doubtful}}{{>share_doubtful}}{{/doubtful}}{{#undated}}{{>share_undated}}{{/undated}}{{#document_date}}{{>share_document_date}}{{/document_date}}{{#negated}}{{>share_negated}}{{/negated}}
=== left_out_items: {{#no_map}}<li>{{>no_map}}</li>{{/no_map}}{{#no_actors}}<li>{{>no_actors}}</li>{{/no_actors}}{{#no_matrix}}<li>{{>no_matrix}}</li>{{/no_matrix}}{{#no_answers}}<li>{{>no_answers}}</li>{{/no_answers}}{{#no_claims}}<li>{{>no_claims}}</li>{{/no_claims}}{{#no_disagreement}}<li>{{>no_disagreement}}</li>{{/no_disagreement}}{{#no_camps}}<li>{{>no_camps}}</li>{{/no_camps}}{{#no_camps_of_many}}<li>{{>no_camps_of_many}}</li>{{/no_camps_of_many}}{{#no_periods}}<li>{{>no_periods}}</li>{{/no_periods}}
=== left_out: <p>{{>say_left_out}}</p><ul class="plain">{{>left_out_items}}</ul>
