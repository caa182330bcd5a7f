/*
 * Opens reports in a headless Chromium and looks at what they show. Speaks the
 * browser's own protocol over a pipe: nothing but Node is needed.
 *
 *     node checker/tests/report.mjs CHROMIUM AXE|- FOLDER FILE...
 *
 * FOLDER gets two pictures of each page, light and dark. AXE is axe-core's file.
 */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { tmpdir } from "node:os";

const [chromium, axe, folder, ...files] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "report-"));
const browser = spawn(chromium, ["--headless=new", "--disable-gpu", "--no-sandbox", "--remote-debugging-pipe",
  "--hide-scrollbars", "--user-data-dir=" + profile], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const waiting = new Map(), heard = [];
let number = 0, rest = "", wrong = 0;

browser.stdio[4].on("data", (bytes) => {
  rest += bytes;
  const messages = rest.split("\0");
  rest = messages.pop();
  for (const text of messages) {
    const message = JSON.parse(text);
    if (message.id) {
      waiting.get(message.id)(message);
      waiting.delete(message.id);
    } else {
      heard.push(message);
    }
  }
});

function ask(method, params = {}, sessionId) {
  return new Promise((done, fail) => {
    waiting.set(++number, (m) => (m.error ? fail(new Error(method + ": " + m.error.message)) : done(m.result)));
    browser.stdio[3].write(JSON.stringify({ id: number, method, params, sessionId }) + "\0");
  });
}

function check(file, holds, what) {
  if (holds) return;
  wrong++;
  console.error(basename(file) + ": " + what);
}

async function value(session, expression) {
  const r = await ask("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true }, session);
  if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description || r.exceptionDetails.text);
  return r.result.value;
}

async function press(session, key, code) {
  for (const type of ["rawKeyDown", "keyUp"])
    await ask("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: code }, session);
}

async function open(session, file) {
  await ask("Page.navigate", { url: "file://" + resolve(file) }, session);
  for (let state; state !== "complete";)
    state = await value(session, "document.readyState");
}

/* Every bar of a test gets the focus on the way from the first to the last. */
async function walk(session, file, scene, bars) {
  await value(session, "document.getElementById('leaked').focus()");
  for (let i = 0; i < 20 && !(await value(session, "!!document.activeElement.closest('.bar')")); i++)
    await press(session, "Tab", 9);
  const seen = new Set();
  for (let i = 0; i < bars; i++) {
    seen.add(await value(session, "document.activeElement.getAttribute('aria-label')"
      + " + [...document.querySelectorAll('#picture .bar')].indexOf(document.activeElement)"));
    await press(session, "ArrowRight", 39);
  }
  check(file, seen.size === bars, `${scene}: the keys reach ${seen.size} of ${bars} blocks`);
  await press(session, "Enter", 13);
  check(file, await value(session, "!!document.querySelector('.bar.pinned, .bar')"
    + " && document.querySelector('#details h3') !== null"), `${scene}: Enter shows no details`);
}

/* In the pseudo language each of our words stands in brackets; places, sizes and names do not. */
async function readAll(session, file) {
  const said = await value(session, `[...document.querySelectorAll("#summary, #legend li, #details h3, #details h4,"
    + " #details p, #picture text, #controls label, #controls option, #blocks td, #blocks th")]
    .filter((n) => !n.closest(".mono")).map((n) => n.textContent)
    .concat([...document.querySelectorAll("#picture [aria-label]")].map((n) => n.getAttribute("aria-label")))`);
  check(file, said.length > 20 && said.some((text) => text.includes("[")), "nothing is translated");
  for (const text of said) {
    let bare = text.replace(/[A-Za-z_]+\.[ch](:\d+)?/g, "").replace(/\b[a-z]+_[a-z_]*/g, "");
    for (let before = ""; before !== bare;) [before, bare] = [bare, bare.replace(/\[[^[\]]*\]/g, "")];
    check(file, !/[a-z]{3,}/.test(bare), "not marked for translation: " + text);
  }
}

async function choose(session, id, choice) {
  await value(session, `{ const p = document.getElementById("${id}"); p.value = "${choice}";`
    + ' p.dispatchEvent(new Event("change")); }');
}

/* By time as by steps: as many bars, in the order of their making, none over another. */
async function lookAlong(session, file, scene, bars) {
  for (const axis of ["time", "steps"]) {
    await choose(session, "axis", axis);
    const seen = await value(session, `(() => {
      const boxes = [...document.querySelectorAll("#picture .bar")].map((bar) => bar.querySelector(".ring").getBBox());
      const over = (a, b) => a.x + 2 < b.x + b.width - 2 && b.x + 2 < a.x + a.width - 2
        && a.y + 2 < b.y + b.height - 2 && b.y + 2 < a.y + a.height - 2;
      return { bars: boxes.length,
        inOrder: boxes.every((box, i) => i === 0 || boxes[i - 1].x <= box.x),
        inside: boxes.every((box) => box.x >= 60 && box.x + box.width <= 980),
        apart: boxes.every((a, i) => boxes.slice(i + 1, i + 200).every((b) => !over(a, b))),
        unit: /[0-9] (ns|µs|ms|s)$/.test([...document.querySelectorAll("#picture > svg > text")].pop().textContent) };
    })()`);
    check(file, seen.bars === bars && seen.inOrder && seen.inside && seen.apart && seen.unit === (axis === "time"),
      `${scene}: along its ${axis}: ${JSON.stringify(seen)}`);
  }
}

async function lookAt(session, file) {
  heard.length = 0;
  await open(session, file);
  const scenes = await value(session, "JSON.parse(document.getElementById('data').textContent).scenes"
    + ".map((s) => ({ name: s.name, bars: s.grouped ? s.groups.length : s.blocks.length, total: s.total,"
    + " grouped: s.grouped, marks: s.marks.length }))");
  for (let i = 0; i < scenes.length; i++) {
    const s = scenes[i];
    await choose(session, "scene", i);
    const bars = await value(session, "document.querySelectorAll('#picture .bar').length");
    const rows = await value(session, "document.querySelectorAll('#blocks tbody tr').length");
    check(file, bars === s.bars && rows === bars, `${s.name}: ${s.bars} blocks, ${bars} bars, ${rows} rows`);
    check(file, s.grouped || s.bars === s.total, `${s.name}: ${s.total} blocks, but ${s.bars} are told`);
    await lookAlong(session, file, s.name, bars);
    if (bars > 0 && bars <= 200) await walk(session, file, s.name, bars);
  }
  /* the first lessons have programs without a heap, and their pages say so */
  check(file, scenes.length > 0 || await value(session, "document.getElementById('summary').textContent"
    + ".startsWith('The program asked for no block')"), "there is no test to look at, and the page does not say why");
  if (await value(session, "document.documentElement.lang === 'qps'")) await readAll(session, file);
  check(file, (await value(session, "document.querySelectorAll('script').length")) === 2, "there are other scripts");
  check(file, (await value(session, "window.forged === undefined && document.querySelectorAll('#forged').length === 0")),
    "the learner's text became part of the page");
  for (const m of heard) {
    const bad = m.method === "Runtime.exceptionThrown" || m.method === "Runtime.consoleAPICalled"
      || (m.method === "Log.entryAdded" && m.params.entry.level !== "verbose")
      || (m.method === "Network.requestWillBeSent" && !m.params.request.url.startsWith("file://"));
    check(file, !bad, "the console says " + JSON.stringify(m.params).slice(0, 300));
  }
  return scenes;
}

async function inColours(session, file, scheme, wide) {
  await ask("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] }, session);
  await open(session, file);
  const height = await value(session, "document.documentElement.scrollHeight");
  await ask("Emulation.setDeviceMetricsOverride", { width: wide, height, deviceScaleFactor: 1, mobile: false }, session);
  check(file, await value(session, "document.documentElement.scrollWidth <= innerWidth"), `wider than ${wide} columns of pixels`);
  const picture = await ask("Page.captureScreenshot", { format: "png" }, session);
  writeFileSync(join(folder, `${basename(file, ".html")}-${scheme}-${wide}.png`), Buffer.from(picture.data, "base64"));
  if (axe === "-") return;
  await ask("Page.setBypassCSP", { enabled: true }, session);
  await open(session, file);
  await value(session, "document.getElementById('as-text').open = true; 0");
  await value(session, readFileSync(axe, "utf8") + "; 0");
  /* nobody speaks qps */
  const found = await value(session, "axe.run({ rules: { 'html-lang-valid': { enabled: document.documentElement.lang !== 'qps' } } }).then((r) => r.violations.map((v) => v.id + ': '"
    + " + v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.failureSummary).join(' | ')))");
  for (const words of found) check(file, false, `axe, ${scheme}: ${words}`);
  await ask("Page.setBypassCSP", { enabled: false }, session);
}

try {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  for (const domain of ["Page", "Runtime", "Log", "Network"])
    await ask(domain + ".enable", {}, sessionId);
  for (const file of files) {
    const scenes = await lookAt(sessionId, file);
    for (const scheme of ["light", "dark"]) {
      await inColours(sessionId, file, scheme, 1200);
      await inColours(sessionId, file, scheme, 380);
    }
    console.log(`${basename(file)}: ${scenes.length} tests, ${scenes.reduce((n, s) => n + s.bars, 0)} bars`);
  }
} catch (e) {
  wrong++;
  console.error(e.message);
} finally {
  const gone = new Promise((done) => browser.once("exit", done));
  browser.kill();
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
process.exit(wrong ? 1 : 0);
