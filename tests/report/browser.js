// Reports in a real browser: what a reader does with a pointer and with a keyboard, and what must not happen.
//
//     node browser.js CHROMIUM EXAMPLE.html HOSTILE.html LONG-NAMES.html MANY.html
//
// Figures are those of examples/opm-2015.json, counted in the file: 50 statements that were said (two more
// were not), 14 of them accusations; the United States accuses in 4 and is accused in 6.
'use strict';
const assert = require('node:assert');
const {chromium} = require('playwright-core');
const axe = require('axe-core');

const [executablePath, example, hostile, long, many] = process.argv.slice(2);
const WIDTHS = [360, 768, 1440];
let browser;
let failed = 0, passed = 0;

// A page on which nothing may go wrong: no error, no word in the console, nothing loaded.
async function open(file, {hash = '', ...settings} = {}) {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...settings});
    const page = await context.newPage();

    page.setDefaultTimeout(120000); // machines that do other things at the same time are slow
    page.wrong = [];
    page.on('console', (message) => page.wrong.push(message.text()));
    page.on('pageerror', (error) => page.wrong.push(String(error)));
    page.on('dialog', (dialog) => { page.wrong.push('a dialog'); dialog.dismiss(); });
    page.on('request', (request) => {
        if (!request.url().startsWith(`file://${file.replace('.html', '')}`)) page.wrong.push(`asked for ${request.url()}`);
    });
    await page.goto(`file://${file}${hash}`);
    return page;
}

async function close(page) {
    assert.deepEqual(page.wrong, []);
    await page.context().close();
}

async function test(name, run) {
    try {
        await run();
        passed++;
    } catch (error) {
        failed++;
        console.log(`FAILED: ${name}\n${error.stack}`);
    }
}

// Waits for a text to become what it shall; from outside the page, whose policy lets nothing be evaluated.
async function until(page, selector, isDone) {
    for (let tries = 0; tries < 1000; tries++) {
        if (isDone(await page.locator(selector).innerText())) return;
        await page.waitForTimeout(50);
    }
    assert.fail(`${selector} stays ${await page.locator(selector).innerText()}`);
}

const cell = (page, row, column) => page.locator('#actors tbody tr')
    .filter({has: page.locator('th bdi', {hasText: new RegExp(`^${row}$`)})}).locator('td').nth(column);
const panel = (page) => page.locator('.panel');
const isIn = (page, selector) => page.locator(selector).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
});

async function hoverShowsStatements() {
    const page = await open(example);

    await cell(page, 'United States', 4).locator('a').hover(); // accuses
    assert.equal(await page.locator('#card article').count(), 3);
    assert.match(await page.locator('#card').innerText(), /^s3\s+United States accuses China/);
    assert.match(await page.locator('#card').innerText(), /1 more/);
    assert.ok(await isIn(page, '#card'));
    await page.mouse.move(5, 5);
    assert.ok(await page.locator('#card').isHidden());
    await close(page);
}

async function clickPins() {
    const page = await open(example);

    await cell(page, 'United States', 5).locator('a').click(); // accused
    assert.match(await panel(page).innerText(), /United States · Accused/);
    assert.match(await panel(page).innerText(), /6 statements/);
    assert.equal(await panel(page).locator('article').count(), 6);
    assert.match(page.url(), /#e-\d+$/);
    await page.reload(); // the address leads here again
    assert.equal(await panel(page).locator('article').count(), 6);
    await panel(page).locator('.close').click();
    assert.ok(await panel(page).isHidden());
    assert.doesNotMatch(page.url(), /#/);
    await close(page);
}

async function theMapLeadsToStatements() {
    const page = await open(example);
    const box = page.locator('#map #actor-us a'); // its own statements; those to it are at its other box

    await box.hover();
    assert.ok(await page.locator('#card').isVisible());
    await box.click();
    assert.match(await panel(page).locator('.name').innerText(), /^United States/);
    assert.equal(await page.locator('#map .node:has(a) > title').count(), 0); // no second card of the browser's
    for (const article of await panel(page).locator('article').allInnerTexts())
        assert.match(article, /United States/);
    const line = page.locator('#map .edge a').first();
    await line.focus();
    await page.keyboard.press('Enter');
    assert.equal(await panel(page).locator('article').count(), 1);
    await close(page);
}

async function filtersCount() {
    const page = await open(example);
    const shown = page.locator('.filters .shown b');

    assert.equal(await shown.innerText(), '50');
    await page.selectOption('[name=act]', {label: 'accusation (14)'});
    assert.equal(await shown.innerText(), '14');
    assert.equal(await cell(page, 'United States', 4).innerText(), '4');
    assert.equal(await cell(page, 'Lu Kang', 1).innerText(), '1');  // of 8
    assert.equal(await page.locator('#headline .lead a').nth(1).innerText(), '50'); // a sentence stays true
    const visible = await page.locator('#statements article:visible').count();
    assert.equal(visible, await page.evaluate(() => JSON.parse(document.getElementById('data').textContent)
        .rows.length - document.querySelectorAll('#statements article[hidden]').length));
    assert.ok(await page.locator('#map .node.out').count() > 5);
    await page.selectOption('[name=kind]', {label: 'country (4)'}); // those of the United States
    assert.equal(await shown.innerText(), '4');
    await page.locator('.filters [type=reset]').click();
    await until(page, '.filters .shown b', (text) => text === '50');
    assert.equal(await page.locator('#map .out').count(), 0);
    assert.equal(await cell(page, 'Lu Kang', 1).innerText(), '8');
    await page.locator('[name=confidence]').fill('0.85');
    const certain = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent)
        .rows.filter((row) => !row[8] && (row[7] < 0 || row[7] >= 0.85)).length);
    assert.equal(await shown.innerText(), String(certain));
    await close(page);
}

async function aTimeSliderChoosesPeriods() {
    const page = await open(example);
    const shown = page.locator('.filters .shown b');

    await page.locator('[name=undated]').uncheck();
    const placed = Number(await shown.innerText());
    await page.locator('[name=to]').focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.filters output.to').innerText(), '2015-06-23');
    const first = Number(await shown.innerText());
    assert.equal(String(first), await page.locator('#periods tbody tr').first().locator('td .n').first()
        .innerText());
    await page.keyboard.press('ArrowRight');
    await page.locator('[name=from]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(Number(await shown.innerText()), placed - first);
    await close(page);
}

async function searchFinds() {
    const page = await open(example);

    await page.locator('.search input').fill('snowden phones');
    await until(page, '.search b', (text) => text !== '52');
    const texts = await page.locator('#statements article:visible').allInnerTexts();
    assert.ok(texts.length > 0 && texts.length < 10);
    for (const text of texts) assert.match(text, /snowden[\s\S]*phones|phones[\s\S]*snowden/i);
    await page.locator('.search input').fill('no such words');
    await until(page, '.search b', (text) => text === '0');
    await close(page);
}

async function tablesCanBeSorted() {
    const page = await open(example);
    const head = page.locator('#actors thead th').filter({hasText: 'Accused'});
    const names = () => page.locator('#actors tbody th bdi').allInnerTexts();
    const before = await names();

    await head.locator('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.deepEqual((await names()).slice(0, 2), ['United States', 'China']);
    await head.locator('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await head.locator('button').click();
    assert.deepEqual(await names(), before);
    await close(page);
}

async function theKeyboardIsEnough() {
    const page = await open(example);
    const focused = () => page.evaluate(() => document.activeElement.className);
    const link = cell(page, 'United States', 5).locator('a');

    await link.focus();
    assert.ok(await page.locator('#card').isVisible());
    assert.equal(await link.getAttribute('aria-describedby'), 'card');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#card').isHidden());
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'panel');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'close');
    await page.keyboard.press('Escape');
    assert.ok(await panel(page).isHidden());
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await page.locator('.skip').focus(); // past the map
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => !document.activeElement.closest('#map')));
    await close(page);
}

async function nothingIsLostWithoutScripts() {
    for (const file of [example, hostile]) {
        const page = await open(file, {javaScriptEnabled: false});

        assert.equal(await page.locator('.filters, .panel, .search, .sort').count(), 0);
        assert.ok(await page.locator('#map svg').isVisible());
        assert.ok(await page.locator('#statements article').last().isVisible());
        await page.locator('#headline a').first().click();
        assert.ok(await page.locator('aside:target').isVisible());
        await close(page);
    }
}

async function nothingOverflows() {
    for (const file of [example, hostile, long])
        for (const width of WIDTHS) {
            const page = await open(file, {viewport: {width, height: 800}});
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

            assert.ok(wide <= 0, `${file} at ${width}: ${wide} pixels too wide`);
            await page.locator('#headline a').first().click();
            assert.ok(await isIn(page, '.panel'), `${file} at ${width}: the panel`);
            await close(page);
        }
}

async function everybodyCanUseIt() {
    for (const file of [example, hostile])
        for (const colorScheme of ['light', 'dark'])
            for (const width of [360, 1440]) {
                const page = await open(file, {colorScheme, viewport: {width, height: 900}});

                await page.locator('#headline a').first().click();
                await page.locator('#headline a').nth(1).focus(); // the card and the panel are both there
                assert.ok(await page.locator('#card').isVisible());
                await page.evaluate(axe.source);
                const {violations} = await page.evaluate(() => window.axe.run());
                const found = violations.map(({id, nodes}) =>
                    `${id}, ${nodes.length} times: ${nodes[0].html} ${nodes[0].failureSummary}`);
                assert.deepEqual(found, [], `${file}, ${colorScheme}, ${width}: ${found.join('; ')}`);
                await close(page);
            }
}

// 10,100 rows that stand for 15,150 statements: too many for one page.
async function aLongReportIsTwoPages() {
    const page = await open(many);
    const number = page.locator('#headline .lead a').nth(1);

    assert.equal(await number.innerText(), '15,150');
    await number.click();
    assert.match(await panel(page).innerText(), /15,150 statements/);
    assert.equal(await panel(page).locator('article').count(), 100);
    await panel(page).locator('.more').click();
    assert.equal(await panel(page).locator('article').count(), 200);
    assert.match(await panel(page).locator('article').nth(1).innerText(), /^1\s+a1 denies c1\s+2011-02$/);
    await page.selectOption('[name=act]', {label: 'denies (4329)'});
    assert.match(await panel(page).innerText(), /^Close[\s\S]*4329 statements, 10,821 more filtered out/);
    await panel(page).locator('article a').nth(1).click();
    await page.waitForLoadState();
    assert.match(page.url(), /many-statements\.html#n-\d+$|many-statements\.html#s-/);
    assert.ok(await page.locator('article:target').isVisible());
    await page.locator('.search input').fill('a96 reports');
    await until(page, '.search b', (text) => text !== '10,100');
    for (const text of await page.locator('article:visible').allTextContents()) assert.match(text, /a96 reports/);
    await close(page);
    const plain = await open(many, {javaScriptEnabled: false});
    await plain.locator('#headline .lead a').nth(1).click();
    assert.match(await plain.locator('aside:target').innerText(), /15,150 statements, in 10,100 rows[\s\S]*0-10099/);
    await close(plain);
}

async function itPrints() {
    const page = await open(example);
    await page.selectOption('[name=act]', {index: 1}).catch(() => {});
    const pdf = await page.pdf({format: 'A4', preferCSSPageSize: true});
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g).length;

    assert.ok(pages > 5 && pages < 40, `${pages} pages`);
    await page.emulateMedia({media: 'print'});
    assert.ok(await page.locator('.filters button').first().isHidden());
    assert.match(await page.locator('#actors td a').first().evaluate((link) =>
        getComputedStyle(link, '::after').content), /#/);
    await close(page);
}

async function nothingHostileRuns() {
    for (const file of [hostile, long]) {
        const page = await open(file);

        for (const link of await page.locator('#actors td a').all()) await link.hover();
        await page.locator('#headline a').first().click();
        assert.equal(await page.locator('script').count(), 2);
        assert.equal(await page.locator('img, iframe, object').count(), 0);
        assert.equal(await page.locator('[onerror], [onload], [onmouseover]').count(), 0);
        assert.equal(await page.locator('a[href^="javascript"], a[href^="data"]').count(), 0);
        await page.locator('.search input').fill('<script>');
        await page.evaluate(() => { // what the policy forbids does not run
            const script = document.createElement('script');
            script.textContent = 'document.title = "ran"';
            document.body.append(script);
        });
        assert.notEqual(await page.title(), 'ran');
        page.wrong = page.wrong.filter((text) => !/violates the following Content Security Policy/.test(text));
        await close(page);
    }
}

async function main() {
    browser = await chromium.launch({executablePath, chromiumSandbox: false});
    for (const run of [hoverShowsStatements, clickPins, theMapLeadsToStatements, filtersCount,
        aTimeSliderChoosesPeriods, searchFinds, tablesCanBeSorted, theKeyboardIsEnough,
        nothingIsLostWithoutScripts, aLongReportIsTwoPages, nothingOverflows, everybodyCanUseIt, itPrints, nothingHostileRuns])
        await test(run.name, run);
    await browser.close();
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed ? 1 : 0);
}

main();
