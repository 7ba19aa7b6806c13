// How long reports take in a browser: node opens.js CHROMIUM PAGE.html ...
'use strict';
const {chromium} = require('playwright-core');

const rest = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

// Milliseconds until the browser has drawn what the action changed.
async function time(page, action) {
    const begin = performance.now();

    await action();
    await rest(page);
    return Math.round(performance.now() - begin);
}

async function main() {
    const [executablePath, ...files] = process.argv.slice(2);
    const browser = await chromium.launch({executablePath, chromiumSandbox: false});

    for (const file of files) {
        const page = await browser.newPage({viewport: {width: 1440, height: 900}});
        const open = await time(page, () => page.goto(`file://${file}`));
        let words = `  ${file.split('/').pop()} opens in ${open} ms`;

        if (await page.locator('.filters').count()) {
            words += `, pins in ${await time(page, () => page.locator('#headline .lead a').nth(1).click())}`;
            words += `, filters in ${await time(page, () => page.selectOption('[name=act]', {index: 1}))}`;
        }
        if (await page.locator('.search').count())
            words += `, searches in ${await time(page, () => page.locator('.search input').fill('number 7'))}`;
        words += `, scrolls 20 screens in ${await time(page, async () => {
            for (let i = 0; i < 20; i++) {
                await page.evaluate(() => scrollBy(0, innerHeight));
                await rest(page);
            }
        })}`;
        console.log(words);
        await page.close();
    }
    await browser.close();
}

main();
