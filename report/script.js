// What a reader can do on the page: see statements beside the number or line that stands for them, keep
// them there, filter, sort and search. Everything shown is in the page already, and words and markup are
// in its templates; without this script the page is whole.
'use strict';
(() => {
    const byId = (id) => document.getElementById(id);
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const template = (id) => byId(id).content.firstElementChild.cloneNode(true);
    const CARD_ENTRIES = 3, PANEL_ENTRIES = 100, TYPING = 150 /* ms */;

    // ---- statements: rows of the data, lists of their indices ----

    const [NUMBER, ANCHOR, COUNT, ACT, KIND, CAMP, PERIOD, CONFIDENCE, NOT_SAID,
        SPEAKER, TARGET, CLAIM, DATE] = Array(13).keys();
    const data = JSON.parse(byId('data')?.textContent || '{"rows":[]}');
    const rows = data.rows;
    const anchors = new Map(rows.map((row, index) => [row[ANCHOR] || `n-${row[NUMBER]}`, index]));
    const anchorOf = (index) => rows[index][ANCHOR] || `n-${rows[index][NUMBER]}`;
    const lists = new Map();
    let shown = rows.map(() => true);
    let isFiltered = false;

    // Numbers as the page's language writes them.
    const {group, point} = document.documentElement.dataset;
    const grouped = (count) => count < 10000 ? String(count)
        : String(count).replace(/\B(?=(\d{3})+$)/g, group);
    const numberOf = (text) => Number.parseFloat(text.replaceAll(group, '').replace(point, '.'));

    // Where the first row of this number or a later one is.
    function indexFrom(number) {
        let low = 0, high = rows.length;

        while (low < high) {
            const middle = (low + high) >> 1;
            if (rows[middle][NUMBER] < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    function inRanges(text) {
        const found = [];

        for (const range of text.split(', ')) {
            const [first, last = first] = range.split('-').map(Number);
            for (let i = indexFrom(first); i < rows.length && rows[i][NUMBER] <= last; i++) found.push(i);
        }
        return found;
    }

    const hrefOf = (link) => link.getAttribute('href') ?? '';

    // The statements that a link leads to; null: it leads to something else.
    function listOf(href) {
        const anchor = href.slice(href.indexOf('#') + 1);
        let list = lists.get(anchor);

        if (list !== undefined) return list;
        if (anchors.has(anchor)) {
            list = [anchors.get(anchor)];
        } else if (/^e-\d+$/.test(anchor) && byId(anchor)) {
            const ranges = byId(anchor).querySelector('.ranges');
            list = ranges ? inRanges(ranges.textContent)
                : all('li a', byId(anchor)).map((link) => anchors.get(hrefOf(link).split('#')[1]));
        } else {
            list = null;
        }
        lists.set(anchor, list);
        return list;
    }

    const sum = (indices) => indices.reduce((total, index) => total + rows[index][COUNT], 0);
    const onlyShown = (indices) => isFiltered ? indices.filter((index) => shown[index]) : indices;

    // Numbers and parts of the map that stand for statements; what is in the lists themselves does not.
    const sources = all('main > section:not(#statements):not(#lists) a')
        .filter((link) => hrefOf(link).includes('#') && listOf(hrefOf(link)));
    const isSource = new Set(sources);

    // ---- one statement ----

    function makeEntry(index) {
        const row = rows[index], article = byId(anchorOf(index));

        if (article) {
            const copy = article.cloneNode(true);
            copy.removeAttribute('id');
            copy.hidden = false;
            return copy;
        }
        const entry = template('t-entry');
        const fill = (name, text) => { entry.querySelector(name).textContent = text; };
        const link = entry.querySelector('.ref');
        link.href += `#${anchorOf(index)}`;
        link.textContent = row[NUMBER];
        fill('.speaker', data.actor[row[SPEAKER]]);
        fill('.act', data.act[row[ACT]]);
        fill('.target', data.actor[row[TARGET]] ?? '');
        fill('.claim', data.claim[row[CLAIM]] ?? '');
        fill('.way', row[DATE]);
        if (!row[NOT_SAID]) entry.querySelector('.mark').remove();
        return entry;
    }

    // What a link stands for, in words that are on the page: its row and column, or its place on the map.
    function nameOf(link) {
        const cell = link.closest('td, th'), head = cell?.closest('table')?.tHead;
        const part = link.closest('.node, .edge');
        const words = (element) => element?.firstElementChild?.textContent || element?.textContent || '';

        if (part) return part.getAttribute('aria-label') ?? '';
        if (!head) return '';
        return [words(cell.parentElement.querySelector('th')), head.rows[0].cells[headOf(cell)]?.textContent]
            .filter(Boolean).join(' \u00b7 ');
    }

    // ---- the card at the pointer or the focus ----

    const card = document.createElement('div');
    let carded = null;

    function showCard(link) {
        const list = onlyShown(listOf(hrefOf(link)));
        const more = list.length - CARD_ENTRIES;

        if (carded === link) return;
        hideCard();
        card.replaceChildren(template('t-card'));
        card.querySelector('.entries').append(...list.slice(0, CARD_ENTRIES).map(makeEntry));
        card.querySelector('.more').hidden = more <= 0;
        card.querySelector('.more b').textContent = grouped(more);
        for (const inner of all('a', card)) inner.tabIndex = -1;
        card.hidden = false;
        carded = link;
        link.setAttribute('aria-describedby', 'card');
        placeCard(link.getBoundingClientRect());
    }

    // Below what it belongs to if there is room, above if not, and never out of the window.
    function placeCard(place) {
        const box = card.getBoundingClientRect();
        const {clientWidth, clientHeight} = document.documentElement;
        const isBelow = place.bottom + box.height + 8 <= clientHeight || place.top < box.height + 8;
        const top = isBelow ? place.bottom + 8 : place.top - box.height - 8;

        card.style.left = `${Math.max(8, Math.min(place.left, clientWidth - box.width - 8))}px`;
        card.style.top = `${Math.max(8, Math.min(top, clientHeight - box.height - 8))}px`;
    }

    function hideCard() {
        carded?.removeAttribute('aria-describedby');
        carded = null;
        card.hidden = true;
    }

    function setUpCard() {
        const sourceOf = (event) => {
            const link = event.target.closest?.('a');
            return isSource.has(link) ? link : null;
        };

        card.id = 'card';
        card.className = 'card';
        card.setAttribute('role', 'tooltip');
        card.hidden = true;
        document.querySelector('main').append(card);
        for (const kind of ['pointerover', 'focusin'])
            document.addEventListener(kind, (event) => {
                if (event.pointerType === 'touch' || card.contains(event.target)) return;
                if (sourceOf(event)) showCard(sourceOf(event));
                else hideCard();
            });
        document.addEventListener('scroll', () => {
            if (carded?.matches(':hover, :focus')) placeCard(carded.getBoundingClientRect());
            else hideCard();
        }, {passive: true, capture: true});
    }

    // ---- the panel at the side ----

    const panel = byId('t-panel') && template('t-panel');
    let opener = null, pinned = null;

    function fillPanel() {
        const list = listOf(pinned.href) ?? pinned.list, kept = onlyShown(list);
        const entries = panel.querySelector('.entries'), more = panel.querySelector('.more');
        const next = () => {
            const from = entries.children.length;
            entries.append(...kept.slice(from, from + PANEL_ENTRIES).map(makeEntry));
            more.hidden = entries.children.length >= kept.length;
            more.querySelector('b').textContent = grouped(kept.length - entries.children.length);
        };

        panel.querySelector('.name').textContent = pinned.name;
        panel.querySelector('.count b').textContent = grouped(sum(kept));
        panel.querySelector('.hidden-by-filter').hidden = kept.length === list.length;
        panel.querySelector('.hidden-by-filter b').textContent = grouped(sum(list) - sum(kept));
        entries.replaceChildren();
        more.onclick = next;
        next();
    }

    function pin(href, name, list = null) {
        if (!listOf(href) && !list) return;
        pinned = {href, name, list};
        hideCard();
        panel.hidden = false;
        document.documentElement.classList.add('pinned');
        fillPanel();
        panel.scrollTop = 0;
        panel.focus();
    }

    // So that the address in the bar leads here again.
    function setHash(hash) {
        history.replaceState(null, '', location.pathname + location.search + hash);
    }

    function unpin() {
        if (!pinned) return;
        pinned = null;
        setHash('');
        panel.hidden = true;
        document.documentElement.classList.remove('pinned');
        opener?.focus({preventScroll: true});
        opener = null;
    }

    function setUpPanel() {
        panel.hidden = true;
        document.body.append(panel);
        panel.querySelector('.close').addEventListener('click', unpin);
        document.addEventListener('click', (event) => {
            const link = event.target.closest?.('a');

            if (!isSource.has(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            opener = link;
            setHash(`#${hrefOf(link).split('#')[1]}`);
            pin(hrefOf(link), nameOf(link));
        });
        document.addEventListener('keydown', (event) => {
            if (event.key !== 'Escape') return;
            if (carded) hideCard();
            else unpin();
        });
        const follow = () => { if (location.hash.startsWith('#e-')) pin(location.hash, ''); };
        addEventListener('hashchange', follow);
        follow();
    }

    // ---- filters ----

    const form = byId('t-filters') && template('t-filters');
    const last = (data.period?.length ?? 0) - 1;
    const value = (name) => form.elements[name].value;
    const wanted = {
        act: (row) => {
            const act = value('act');
            return act === '' || act === `a${row[ACT]}` || act === `g${data.group[row[ACT]]}`;
        },
        kind: (row) => value('kind') === '' || value('kind') === String(row[KIND]),
        camp: (row) => value('camp') === '' || value('camp') === String(row[CAMP]),
        confidence: (row) => row[CONFIDENCE] < 0 || row[CONFIDENCE] >= Number(value('confidence')),
        period: (row) => row[PERIOD] < 0 ? form.elements.undated.checked
            : row[PERIOD] >= Number(value('from')) && row[PERIOD] <= Number(value('to')),
    };

    function addOption(select, text, key) {
        const option = document.createElement('option');

        option.value = key;
        option.dataset.text = text;
        select.append(option);
        return option;
    }

    function fillActs(select) {
        const groups = [...new Set(data.group)];

        if (groups.length < data.act.length)
            for (const group of groups) addOption(select, group, `g${group}`).className = 'group';
        data.act.forEach((act, index) => addOption(select, act, `a${index}`));
    }

    function fillFields() {
        const present = (field) => [...new Set(rows.map((row) => row[field]))].filter((key) => key >= 0)
            .sort((one, other) => one - other);
        const drop = (name) => { form.elements[name].closest('label, fieldset').hidden = true; };

        fillActs(form.elements.act);
        for (const kind of present(KIND))
            addOption(form.elements.kind, data.kind[kind] || form.elements.kind.dataset.unknown, kind);
        for (const camp of present(CAMP)) addOption(form.elements.camp, camp, camp);
        for (const name of ['act', 'kind', 'camp']) if (form.elements[name].length < 3) drop(name);
        if (!rows.some((row) => row[CONFIDENCE] >= 0)) drop('confidence');
        for (const name of ['from', 'to']) form.elements[name].max = Math.max(last, 0);
        form.elements.to.defaultValue = Math.max(last, 0);
        if (last < 1) drop('from');
        if (last < 1 || rows.every((row) => row[PERIOD] >= 0)) drop('undated');
    }

    // Small bars over the sliders: of each period all statements, and before them those that are shown.
    function drawBars(counts, kept) {
        const svg = form.querySelector('svg'), most = Math.max(1, ...counts), wide = 100 / counts.length;
        const bar = (amount, index, name) => {
            const rect = document.createElementNS(svg.namespaceURI, 'rect');
            const facts = {x: index * wide + wide * 0.1, y: 24 - 24 * amount / most, width: wide * 0.8,
                height: 24 * amount / most, class: name};
            for (const [key, fact] of Object.entries(facts)) rect.setAttribute(key, fact);
            return rect;
        };

        svg.replaceChildren(...counts.map((count, index) => bar(count, index, 'relayed')),
            ...kept.map((count, index) => bar(count, index, 'first')));
    }

    // How many statements each choice would show, the other filters being as they are.
    function countChoices(failing) {
        const fields = {act: ACT, kind: KIND, camp: CAMP};
        const totals = {act: new Map(), kind: new Map(), camp: new Map()};
        const add = (map, key, count) => map.set(key, (map.get(key) ?? 0) + count);

        rows.forEach((row, index) => {
            if (row[NOT_SAID]) return;
            for (const name of Object.keys(fields)) {
                if (failing[index].some((other) => other !== name)) continue;
                add(totals[name], '', row[COUNT]);
                add(totals[name], name === 'act' ? `a${row[ACT]}` : String(row[fields[name]]), row[COUNT]);
                if (name === 'act') add(totals.act, `g${data.group[row[ACT]]}`, row[COUNT]);
            }
        });
        for (const name of Object.keys(fields))
            for (const option of form.elements[name].options)
                option.text = `${option.dataset.text} (${grouped(totals[name].get(option.value) ?? 0)})`;
    }

    function showTime(failing) {
        const counts = data.period.map(() => 0), kept = data.period.map(() => 0);

        rows.forEach((row, index) => {
            if (row[PERIOD] < 0 || row[NOT_SAID]) return;
            counts[row[PERIOD]] += row[COUNT];
            if (!failing[index].length) kept[row[PERIOD]] += row[COUNT];
        });
        if (last >= 1) drawBars(counts, kept);
        for (const name of ['from', 'to']) {
            const period = data.period[value(name)] ?? '';
            form.elements[name].setAttribute('aria-valuetext', period);
            form.querySelector(`.${name}`).textContent = period;
        }
        form.querySelector('.confidence').textContent = Number(value('confidence')).toFixed(2);
    }

    // Counts in tables become those of the statements that are shown, and what has none left is faint.
    function showCounts() {
        for (const link of sources) {
            const list = listOf(hrefOf(link)), left = onlyShown(list);
            const part = link.closest('.node, .edge');

            if (part) part.classList.toggle('out', !left.length);
            else if (link.matches('td .n, dl .n')) {
                link.textContent = grouped(sum(left));
                link.classList.toggle('out', !left.length);
            }
        }
        document.documentElement.classList.toggle('filtered', isFiltered);
    }

    function applyFilters() {
        const names = Object.keys(wanted);
        const failing = rows.map((row) => names.filter((name) => !wanted[name](row)));
        const said = rows.map((row, index) => index).filter((index) => !rows[index][NOT_SAID]);

        shown = failing.map((tests) => !tests.length);
        isFiltered = shown.includes(false);
        form.querySelector('.shown b').textContent = grouped(sum(onlyShown(said)));
        form.querySelector('.shown .of').textContent = grouped(sum(said));
        countChoices(failing);
        showTime(failing);
        showCounts();
        searchStatements();
        if (pinned) fillPanel();
    }

    function setUpFilters() {
        for (const select of all('select', form)) select.options[0].dataset.text = select.options[0].text;
        fillFields();
        (byId('headline') ?? document.querySelector('main').firstElementChild).after(form);
        form.addEventListener('input', (event) => {
            const {from, to} = form.elements;

            if (Number(from.value) > Number(to.value)) {
                if (event.target === from) to.value = from.value;
                else from.value = to.value;
            }
            applyFilters();
        });
        form.addEventListener('submit', (event) => event.preventDefault());
        form.addEventListener('reset', () => setTimeout(() => {
            const search = document.querySelector('.search input');

            if (search) search.value = '';
            applyFilters();
        }));
        form.querySelector('.list').addEventListener('click', (event) => {
            opener = event.currentTarget;
            pin('', form.getAttribute('aria-label'), rows.map((row, index) => index));
        });
        applyFilters();
    }

    // ---- search ----

    const articles = all('#statements article');
    let texts = null;

    function searchStatements() {
        const field = document.querySelector('.search input');
        const words = (field?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
        let found = 0;

        texts ??= words.length ? articles.map((article) => article.textContent.toLowerCase()) : null;
        articles.forEach((article, index) => {
            const row = anchors.get(article.id);
            const fits = (row === undefined || shown[row]) &&
                words.every((word) => texts[index].includes(word));

            if (article.hidden === fits) article.hidden = !fits;
            found += fits;
        });
        for (const chunk of all('.chunk')) chunk.hidden = !chunk.querySelector('article:not([hidden])');
        if (field) document.querySelector('.search b').textContent = grouped(found);
    }

    function setUpSearch() {
        const search = template('t-search');
        let timer;

        articles[0].before(search);
        search.querySelector('.of').textContent = grouped(articles.length);
        search.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(searchStatements, TYPING);
        });
        searchStatements();
    }

    // ---- tables that can be sorted ----

    // The heading of a cell by number: one may stand over several cells.
    function headOf(cell) {
        const heads = [...cell.closest('table').tHead.rows[0].cells];
        let before = cell.cellIndex;

        return heads.findIndex((head) => (before -= head.colSpan) < 0);
    }

    function keyOf(row, column) {
        const text = row.cells[column].textContent.trim();

        return /^-?\d/.test(text) && !/^\d{4}-\d/.test(text) ? numberOf(text) : text.toLowerCase();
    }

    function compareKeys(one, other) {
        if (one === '' || other === '') return (one === '') - (other === '');
        if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
        return typeof one === 'number' ? other - one : one.localeCompare(other);
    }

    // Numbers with the largest first, then the smallest first, then as it was.
    function sortBy(table, head) {
        const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
        const column = heads.slice(0, heads.indexOf(head) + 1).reduce((at, cell) => at + cell.colSpan, -1);
        const next = {none: 'descending', descending: 'ascending', ascending: 'none'};
        const order = next[head.getAttribute('aria-sort') ?? 'none'];
        const kept = [...body.rows].sort((one, other) => one.dataset.place - other.dataset.place);
        const turn = order === 'ascending' ? -1 : 1;

        for (const other of heads) other.removeAttribute('aria-sort');
        if (order !== 'none') {
            head.setAttribute('aria-sort', order);
            kept.sort((one, other) => turn * compareKeys(keyOf(one, column), keyOf(other, column)));
        }
        body.append(...kept);
    }

    function setUpSorting(table) {
        [...table.tBodies[0].rows].forEach((row, place) => { row.dataset.place = place; });
        for (const head of table.tHead.rows[0].cells) {
            const button = document.createElement('button');

            if (!head.textContent.trim() || head.querySelector('.hidden')) continue;
            button.type = 'button';
            button.className = 'sort';
            button.append(...head.childNodes);
            head.append(button);
            button.addEventListener('click', () => sortBy(table, head));
        }
    }

    // ---- all of it ----

    // Thin lines get a wide one that a pointer finds; the card takes the place of the browser's own.
    function setUpMap() {
        for (const part of all('#map .node, #map .edge')) {
            const link = part.querySelector('a');

            if (!isSource.has(link)) continue;
            part.querySelector(':scope > title')?.remove();
            for (const line of part.matches('.edge') ? all('path', link) : []) {
                const hit = line.cloneNode();

                hit.setAttribute('class', 'hit');
                link.append(hit);
            }
        }
    }

    document.documentElement.classList.add('js');
    for (const table of all('table.sortable')) setUpSorting(table);
    if (articles.length) setUpSearch();
    if (rows.length) {
        setUpMap();
        setUpCard();
        setUpPanel();
        setUpFilters();
    }
})();
