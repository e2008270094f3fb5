// The demo in a real browser: nothing overflows, directions are right, and axe finds no violation of WCAG 2.2 AA.
// GAZETTE_HOME is the demo's address, GAZETTE_PASSWORD its password, GAZETTE_BINARY the binary;
// crates/gazette/tests/browser.rs sets them.
'use strict';
const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { chromium } = require('playwright-core');

const home = process.env.GAZETTE_HOME;
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 780 };
let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
});

after(async () => browser && browser.close());

async function open(viewport) {
  // axe is put into the page from outside; the pages themselves allow no such thing.
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) page.problems.push(`loads ${request.url()}`);
  });
  return page;
}

async function check(page, path, direction) {
  await page.goto(home + path);
  const seen = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - window.innerWidth,
    dir: document.documentElement.dir || 'ltr',
    lang: document.documentElement.lang,
    title: document.title,
  }));
  assert.ok(seen.over <= 0, `${path} is ${seen.over} px wider than the window`);
  assert.equal(seen.dir, direction, path);
  assert.ok(seen.lang && seen.title, `${path} names its language and itself`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  const told = found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(told, [], path);
  assert.deepEqual(page.problems, [], path);
}

async function articles(page, front) {
  await page.goto(home + front);
  return page.evaluate(() => [...document.querySelectorAll('article a, main h2 a, main h3 a')].map((a) => a.getAttribute('href')).filter((h) => h && h.split('/').length === 5));
}

async function signIn(page) {
  await page.goto(`${home}/desk/sign-in`);
  await page.fill('input[type=email]', 'imogen@harbourgazette.example');
  await page.fill('input[type=password]', process.env.GAZETTE_PASSWORD);
  await page.press('input[type=password]', 'Enter');
  await page.waitForURL(/\/desk\/?$/);
}

async function speak(page, language) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await page.evaluate(([body, headers]) => fetch('/desk/language', { method: 'POST', headers, body }), [`language=${language}`, headers]);
}

for (const [language, direction] of [['en', 'ltr'], ['ar', 'rtl'], ['fa', 'rtl']]) {
  const front = language === 'en' ? '/' : `/${language}/`;
  test(`readers in ${language}, wide and on a phone`, async () => {
    for (const viewport of [wide, phone]) {
      const page = await open(viewport);
      await check(page, front, direction);
      const found = await articles(page, front);
      assert.ok(found.length > 0, `${front} leads to articles`);
      await check(page, found[0], direction);
      await page.context().close();
    }
  });
}

test('who says so is visible without a script', async () => {
  const context = await browser.newContext({ viewport: wide, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${home}/en/halvane/tellin-dam-tolls/`);
  const text = await page.textContent('main');
  for (const words of ['Tomas Brandreth', 'Conflicting', 'How we know', 'Correction', 'Ingrid Sallow']) {
    assert.ok(text.includes(words), `${words} is on the page`);
  }
  await context.close();
});

for (const [language, direction] of [['en', 'ltr'], ['ar', 'rtl'], ['fa', 'rtl']]) {
  test(`the desk in ${language}, wide and on a phone`, async () => {
    for (const viewport of [wide, phone]) {
      const page = await open(viewport);
      await signIn(page);
      await speak(page, language);
      await check(page, '/desk', direction);
      const story = await page.getAttribute('main a.open', 'href');
      await check(page, story, direction);
      const dispatch = await page.getAttribute('main a[href^="/desk/dispatches/"]', 'href');
      await check(page, `${story}/compare`, direction);
      await check(page, dispatch, direction);
      await check(page, `${dispatch}/statements/new`, direction);
      for (const path of ['/desk/articles', '/desk/articles/1', '/desk/articles/2', '/desk/wires', '/desk/verdicts', '/desk/outlets', '/desk/people', '/desk/policies', '/desk/sessions', '/desk/deeds']) await check(page, path, direction);
      await page.context().close();
    }
  });
}

test('a story is worked by keyboard: ticked, compared, put aside and taken back', async () => {
  const page = await open(wide);
  await signIn(page);
  await speak(page, 'en');
  await page.goto(`${home}/desk`);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  await page.goto(`${home}/desk`);
  const story = home + await page.locator('.story', { hasText: /[2-9] dispatches/ }).first().locator('a.open').getAttribute('href');
  await page.goto(story);
  for (const key of ['j', 'x', 'j', 'x', 'c']) await page.keyboard.press(key);
  await page.waitForURL(/\/compare\?a=\d+&b=\d+$/);
  await page.goto(story);
  await page.keyboard.press('e');
  await page.waitForURL(/undo=/);
  await page.keyboard.press('u');
  await page.waitForURL(/\/desk$/);
  assert.ok(await page.locator(`a[href="${new URL(story).pathname}"]`).count(), 'the story is in the inbox again');
  await page.context().close();
});

// The pieces of a dispatch's copy, each with whether it is of somebody (said by her, or naming her) and whether it is lit.
function piecesOf(page, number) {
  return page.evaluate((number) => [...document.querySelectorAll('[data-copy] :is([data-speakers], [data-named])')].map((piece) => {
    const own = `${piece.dataset.speakers ?? ''} ${piece.dataset.named ?? ''}`.split(' ');
    return [own.includes(number), piece.classList.contains('lit')];
  }), number);
}

for (const [language, direction] of [['en', 'ltr'], ['ar', 'rtl'], ['fa', 'rtl']]) {
  test(`people and bodies of a dispatch light up by mouse and keyboard, desk in ${language}`, async () => {
    for (const viewport of [wide, phone]) {
      const page = await open(viewport);
      await signIn(page);
      await speak(page, language);
      await check(page, '/desk/dispatches/1', direction);
      const rows = page.locator('#people-and-bodies [data-speaker]');
      assert.ok(await rows.count() > 0, 'the copy names somebody');
      const row = rows.first();
      const number = await row.getAttribute('data-speaker');
      for (const act of ['hover', 'focus']) {
        await page.mouse.move(0, 0);
        await page.evaluate(() => document.activeElement.blur());
        await (act === 'hover' ? row.hover() : row.locator('a').focus());
        const pieces = await piecesOf(page, number);
        assert.ok(pieces.filter(([own]) => own).length > 1, 'she says something and is named');
        assert.deepEqual(pieces.filter(([own, isLit]) => own !== isLit), [], `${act}: hers and nothing else`);
      }
      await row.locator('a').press('Enter');
      await page.waitForURL(/\?speaker=\d+#main$/);
      assert.ok((await piecesOf(page, number)).some(([own, isLit]) => own && isLit), 'chosen, she stays lit');
      const box = await page.locator('#people-and-bodies').evaluate((box) => box.scrollWidth - box.clientWidth);
      assert.ok(box <= 0, `the table is ${box} px wider than its place`);
      await page.context().close();
    }
  });
}

test('the page of `gazette statements --html` has a table that lights up by mouse and keyboard', async () => {
  const { execFileSync } = require('node:child_process');
  const copies = [
    ['en', 'ltr', 'Mayor Rita Falk said the dam was full. She said the gates would open. “We are ready,” Falk told reporters.\n'],
    ['ar', 'rtl', 'قال وزير النقل كريم حداد إن الجسر سيفتح غدا. وأضاف حداد أن العمل انتهى.\n'],
    ['fa', 'rtl', 'کریم حداد، وزیر راه، گفت که پل فردا باز می‌شود. وی افزود که کار تمام شده است.\n'],
  ];
  for (const [language, direction, copy] of copies) {
    const html = execFileSync(process.env.GAZETTE_BINARY, ['statements', '--html', '--lang', language], { input: copy }).toString();
    for (const viewport of [wide, phone]) {
      const page = await open(viewport);
      await page.setContent(html);
      assert.equal(await page.getAttribute('table', 'dir'), direction);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${language} is ${over} px wider than the window`);
      const state = () => page.evaluate(() => [...document.querySelectorAll('[data-of]')].map((mark) => [mark.dataset.of === '0', mark.classList.contains('lit')]));
      const row = page.locator('[data-party="0"]');
      for (const act of [() => row.hover(), () => row.locator('button').focus(), () => page.keyboard.press('Enter')]) {
        await act();
        const marks = await state();
        assert.ok(marks.filter(([own]) => own).length > 3, `${language}: two statements and her name`);
        assert.deepEqual(marks.filter(([own, lit]) => own !== lit), [], language);
      }
      await page.evaluate(() => document.activeElement.blur());
      await page.mouse.move(0, 0);
      assert.ok((await state()).some(([own, lit]) => own && lit), 'pressed, it stays');
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`), [], language);
      await page.context().close();
    }
  }
});

test('a speaker lights up all she says, and a reading is put right by keyboard and taken back', async () => {
  const page = await open(wide);
  await signIn(page);
  await speak(page, 'en');
  const dispatch = `${home}/desk/dispatches/1`;
  await page.goto(dispatch);
  const speaker = page.locator('[data-speaker]').first();
  const number = await speaker.getAttribute('data-speaker');
  const lit = () => piecesOf(page, number);
  for (const act of ['hover', 'focus']) {
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement.blur());
    await (act === 'hover' ? speaker.hover() : speaker.locator('h3 a').focus());
    const pieces = await lit();
    assert.ok(pieces.some(([own]) => own), 'she says something');
    assert.deepEqual(pieces.filter(([own, isLit]) => own !== isLit), [], `${act}: all she says and nothing else`);
  }

  await page.goto(home + await page.locator('a.correct').first().getAttribute('href'));
  const text = page.locator('[data-marking-text]');
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('Shift+ArrowRight');
  const chosen = await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd).trim());
  await page.keyboard.press('1');
  assert.ok(chosen, 'the keyboard selects');
  assert.equal(await page.inputValue('[name=source]'), chosen);
  const before = await text.inputValue();
  await page.keyboard.type('x');
  assert.equal(await text.inputValue(), before, 'the text itself stays');
  await text.press('Control+Enter');
  await page.waitForURL(dispatch);
  await page.locator('form[action$="/take-back"] button').click();
  await page.waitForURL(dispatch);
  assert.equal(await page.locator('form[action$="/take-back"]').count(), 0, 'as the engine found it');
  await page.context().close();
});

test('pages are valid HTML, and each has at most one ClaimReview', async () => {
  const { HtmlValidate } = require('html-validate');
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // How a page is written down, not whether it is right; headlines are as long as they are.
    rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off', 'long-title': 'off' },
  });
  const map = await (await fetch(`${home}/sitemap.xml`)).text();
  const listed = [...map.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map((found) => found[1] || '/');
  const paths = [...listed, '/en/halvane/corrow-dam-evacuation/', '/en/halvane/tellin-dam-tolls/1/', '/no/such/page', '/desk/sign-in'];
  assert.ok(paths.length > 20, `${paths.length} pages`);
  for (const path of paths) {
    const html = await (await fetch(home + path)).text();
    const report = await validator.validateString(html);
    const told = report.results.flatMap((result) => result.messages).map((m) => `${m.ruleId}: ${m.message} (line ${m.line})`);
    assert.deepEqual(told, [], path);
    const linked = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((found) => JSON.parse(found[1]));
    assert.ok(linked.filter((one) => one['@type'] === 'ClaimReview').length <= 1, path);
  }
});

// A fresh article that rests on no dispatch, opened.
async function begin(page, headline) {
  await signIn(page);
  await speak(page, 'en');
  const address = await page.evaluate(async (headline) => {
    const body = new URLSearchParams({ headline, language: 'en' });
    return (await fetch('/desk/articles', { method: 'POST', body })).url;
  }, headline);
  await page.goto(address);
  return address;
}

test('a draft whose session is over is not called saved; its words wait in the tab', async () => {
  const page = await open(wide);
  const address = await begin(page, 'Lamp lit by hand');
  await page.context().clearCookies();
  await page.fill('textarea[name=body]', 'The lamp was lit by hand.');
  await page.waitForSelector('[data-save-state] a');
  assert.match(await page.textContent('[data-save-state]'), /signed out/);
  assert.match(await page.inputValue('[data-draft] input[name=number]'), /^\d+$/);
  // Nor does her own Save lose them.
  await page.fill('textarea[name=body]', 'The lamp was lit by hand at dusk.');
  await page.click('[data-draft] button.main');
  await page.click('[data-save-state] a');
  await page.fill('input[type=email]', 'imogen@harbourgazette.example');
  await page.fill('input[type=password]', process.env.GAZETTE_PASSWORD);
  await page.press('input[type=password]', 'Enter');
  await page.waitForURL(address);
  await page.waitForFunction(() => document.querySelector('[data-save-state]').textContent === document.querySelector('[data-draft]').dataset.saved);
  await page.reload();
  assert.equal(await page.inputValue('textarea[name=body]'), 'The lamp was lit by hand at dusk.');
  await page.context().close();
});

test('what is pressed is what was typed last', async () => {
  const page = await open(wide);
  await begin(page, 'Lamp lit at dawn');
  await page.fill('input[name=section]', 'Harbour');
  await page.fill('textarea[name=mark-0-words]', 'The lamp was lit at dawn.');
  await page.selectOption('select[name=mark-0-by]', 'own-reporting');
  await page.fill('textarea[name=body]', 'The lamp was lit at dawn.');
  await page.click('button[value=publish]');
  await page.waitForSelector('.state-published');
  await page.click('#press summary:text-is("Update")');
  await page.fill('textarea[name=advisory]', 'Adds the keeper in paragraph 2');
  await page.fill('textarea[name=body]', 'The lamp was lit at dawn.\n\nIts keeper slept.');
  await page.click('button[value=update]');
  await page.waitForSelector('.flag.change-update');
  const site = await page.getAttribute('.crumb a[href^="/en/"]', 'href');
  assert.ok((await (await fetch(home + site)).text()).includes('Its keeper slept.'));
  assert.equal(await page.inputValue('textarea[name=body]'), 'The lamp was lit at dawn.\n\nIts keeper slept.');
  await page.context().close();
});

test('a key puts nothing aside where nothing is chosen, and a form is sent once', async () => {
  const page = await open(wide);
  await signIn(page);
  await page.goto(`${home}/desk`);
  await page.evaluate(() => {
    window.sent = 0;
    document.addEventListener('submit', (event) => { if (!event.defaultPrevented) window.sent += 1; event.preventDefault(); });
  });
  await page.keyboard.press('e');
  assert.equal(await page.evaluate(() => window.sent), 0);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.press('e');
  assert.equal(await page.evaluate(() => window.sent), 1);
  await page.context().close();
});
