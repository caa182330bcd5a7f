"use strict";
/*
 * Draws the blocks of one test at a time, and their table. All words come from
 * the data as text, never as markup. What stands in _() appears in the
 * reader's language, which the data bring along.
 */
(function () {
  const SVG = "http://www.w3.org/2000/svg";
  const data = JSON.parse(document.getElementById("data").textContent);
  const at = (id) => document.getElementById(id);
  const FATES = ["freed", "moved", "held", "leaked"];
  const STATES = {
    freed: _("released"), moved: _("moved by realloc"), held: _("lives on"),
    leaked: _("leaked: nobody can release it"),
  };
  let pinned = null;

  /* --- words --- */

  function _(text) {
    return data.words[text] || text;
  }

  /* Puts the values in for each %s, in their order. */
  function fill(text, ...values) {
    return text.replace(/%s/g, () => values.shift());
  }

  /* The forms of a language repeat after each hundred. */
  function count(n, one, many) {
    const known = data.plurals[one];
    const form = known ? known.forms[known.of[n < 200 ? n : 100 + n % 100]] : n === 1 ? one : many;
    return fill(form, n);
  }

  const blocksIn = (n) => count(n, "%s block", "%s blocks");

  /* --- small helpers --- */

  function make(name, attributes, text) {
    const node = document.createElement(name);
    for (const key in attributes || {}) node.setAttribute(key, attributes[key]);
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function draw(name, attributes, text) {
    const node = document.createElementNS(SVG, name);
    for (const key in attributes || {}) node.setAttribute(key, attributes[key]);
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function letters(number) {
    let out = "";
    for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
      out = String.fromCharCode(65 + (rest - 1) % 26) + out;
    return out;
  }

  function bytes(n) {
    if (n < 10240) return n + " B";
    const units = ["KiB", "MiB", "GiB"];
    let unit = -1;
    while (n >= 1024 && unit < 2) { n /= 1024; unit++; }
    return (n < 10 ? n.toFixed(1) : Math.round(n)) + " " + units[unit];
  }

  function duration(ns) {
    const units = ["ns", "µs", "ms", "s"];
    let unit = 0;
    while (ns >= 1000 && unit < 3) { ns /= 1000; unit++; }
    return (ns < 10 && ns % 1 ? ns.toFixed(1) : Math.round(ns)) + " " + units[unit];
  }

  function place(stack) {
    const frames = data.stacks[stack] || [];
    const own = frames.find((f) => f[3]) || frames[0];
    return own ? own[0] + ":" + own[1] : _("not known");
  }

  function functionOf(stack) {
    const frames = data.stacks[stack] || [];
    const own = frames.find((f) => f[3]) || frames[0];
    return own ? own[2] : "";
  }

  /* --- what is shown --- */

  /* A bar is a block, or all blocks of one place when there are too many. */
  function blocksOf(scene) {
    return scene.blocks.map((b) => ({
      scene, number: b[0], bytes: b[1], born: b[2], died: b[3] < 0 ? null : b[3],
      fate: FATES[b[4]], made: b[5], ended: b[6], times: 1,
      marks: scene.marks.filter((m) => m[0] === b[0]),
    }));
  }

  function groupsOf(scene) {
    return scene.groups.map((g, index) => ({
      scene, group: index, bytes: g[2], born: g[3], died: g[4] < 0 ? null : g[4],
      fate: FATES[g[5]], made: g[0], ended: -1, times: g[1], marks: [],
    }));
  }

  function nameOf(bar) {
    return bar.group !== undefined ? blocksIn(bar.times) : letters(bar.number);
  }

  function titleOf(bar) {
    return fill(_("Block %s, %s"), letters(bar.number), bytes(bar.bytes));
  }

  function endOf(bar) {
    if (bar.group !== undefined)
      return bar.died === null ? _("some live on") : _("all gone");
    if (bar.died === null) return STATES[bar.fate];
    return fill(_("%s at %s"), STATES[bar.fate], place(bar.ended));
  }

  function label(bar) {
    const what = bar.group !== undefined
      ? fill(_("%s of %s in all"), blocksIn(bar.times), bytes(bar.bytes)) : titleOf(bar);
    const marks = bar.marks.map((m) => ", " + data.findings[m[3]][1]).join("");
    return fill(_("%s, made at %s, %s"), what, place(bar.made), endOf(bar)) + marks;
  }

  /* --- the picture --- */

  const WIDTH = 1000, LEFT = 64, RIGHT = 24, CURVE = 84, TOP = 14;

  const byTime = () => at("axis").value === "time";

  /* When the step was, in ns since the first; each so many of them are known. */
  function timeOf(scene, event) {
    const known = scene.times, place = Math.min(event, scene.events - 1) / scene.stretch;
    const before = Math.min(Math.floor(place), known.length - 1), after = Math.min(before + 1, known.length - 1);
    /* the last one stands behind a stretch that may be shorter */
    const whole = after < known.length - 1 ? 1 : (scene.events - 1) / scene.stretch - before;
    return known[before] + (whole > 0 ? (known[after] - known[before]) * Math.min(1, (place - before) / whole) : 0);
  }

  /* Where a step stands, in units of the picture; the end of the test is step scene.events. */
  function scaleOf(scene) {
    const wide = WIDTH - LEFT - RIGHT, last = Math.max(1, timeOf(scene, scene.events));
    const part = !byTime() ? (event) => event / Math.max(1, scene.events)
      : (event) => event >= scene.events ? 1 : 0.96 * timeOf(scene, event) / last;
    return (event) => Math.round(10 * (LEFT + wide * part(event))) / 10;
  }

  /* From where to where a bar is drawn. */
  function spanOf(bar, x) {
    const left = x(bar.born);
    return { left, right: Math.max(left + 2, x(bar.died === null ? bar.scene.events : bar.died)) };
  }

  /* Of a use behind the bar's end: somewhere between the step before it and the one after. */
  const crossOf = (mark, x) => (x(mark[1]) + x(mark[1] + 1)) / 2;

  /* Rows so that no two bars overlap: each goes to the first row that is free. */
  function pack(bars, x) {
    const free = [];
    for (const bar of bars) {
      const { left, right } = spanOf(bar, x);
      let row = free.findIndex((until) => until <= left);
      if (row < 0) row = free.push(0) - 1;
      bar.row = row;
      const crosses = staleMarks(bar).map((m) => crossOf(m, x) + 5);
      free[row] = bar.died === null ? Infinity : Math.max(right, ...crosses) + 0.1;
    }
    return free.length;
  }

  function staleMarks(bar) {
    return bar.died === null ? [] : bar.marks.filter((m) => m[1] >= bar.died);
  }

  function rowHeight(rows) {
    return rows <= 24 ? 26 : rows <= 120 ? 12 : 6;
  }

  function barHeight(bar, height) {
    const steps = Math.min(16, Math.log2(Math.max(2, bar.bytes)));
    return Math.max(3, (height - 4) * (0.35 + 0.65 * steps / 16));
  }

  function addHatch(svg) {
    const defs = draw("defs");
    const hatch = draw("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)" });
    hatch.append(draw("rect", { width: 8, height: 8, class: "hatch-back" }),
      draw("line", { x1: 2, y1: 0, x2: 2, y2: 8, class: "hatch-line" }));
    defs.append(hatch);
    svg.append(defs);
  }

  function addCurve(svg, scene, x, bottom) {
    const peak = Math.max(1, scene.peak);
    const y = (live) => TOP + CURVE - CURVE * live / peak;
    let line = "M" + x(0) + " " + y(0), live = 0;
    for (const point of scene.curve) {
      line += "L" + x(point[0]) + " " + y(live).toFixed(1) + "L" + x(point[0]) + " " + y(point[1]).toFixed(1);
      live = point[1];
    }
    line += "L" + x(scene.events) + " " + y(live).toFixed(1);
    svg.append(draw("path", { class: "area", d: line + "L" + x(scene.events) + " " + y(0) + "Z" }),
      draw("path", { class: "curve", d: line }),
      draw("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: TOP + CURVE, y2: TOP + CURVE }),
      draw("text", { x: LEFT - 8, y: TOP + 10, "text-anchor": "end" }, bytes(scene.peak)),
      draw("text", { x: LEFT - 8, y: TOP + CURVE, "text-anchor": "end" }, "0 B"),
      draw("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: bottom, y2: bottom }));
    if (byTime()) addTimes(svg, scene, bottom);
    else addSteps(svg, scene, x, bottom);
  }

  function addSteps(svg, scene, x, bottom) {
    const steps = scene.events <= 16 ? scene.events : 8;
    for (let i = 0; i < steps; i++) {
      const event = Math.round(scene.events * i / steps);
      svg.append(draw("text", { x: x(event), y: bottom + 16 }, i === 0 ? fill(_("step %s"), event + 1) : event + 1));
    }
  }

  /* At round times: 1, 2 or 5 with noughts. */
  function addTimes(svg, scene, bottom) {
    const last = Math.max(1, timeOf(scene, scene.events)), ten = 10 ** Math.floor(Math.log10(last / 5));
    const step = Math.max(1, [1, 2, 5, 10].map((n) => n * ten).find((n) => last / n <= 8));
    for (let time = 0; time <= last; time += step)
      svg.append(draw("text", { x: LEFT + 0.96 * (WIDTH - LEFT - RIGHT) * time / last, y: bottom + 16 }, duration(time)));
  }

  function addRefused(svg, scene, x) {
    for (const r of scene.refused) {
      const words = fill(_("%s refused at %s"), bytes(r[1]), place(r[2]));
      const mark = draw("path", { class: "refused", role: "img", "aria-label": words,
        d: "M" + (x(r[0] + 0.5) - 6) + " " + (TOP + CURVE - 10) + "h12l-6 10z" });
      mark.append(draw("title", {}, words));
      svg.append(mark);
    }
  }

  function addMarks(node, bar, x, from, middle) {
    for (const m of staleMarks(bar)) {
      const cross = crossOf(m, x);
      node.append(draw("line", { class: "dead", x1: from, x2: cross, y1: middle, y2: middle }),
        draw("path", { class: "cross", fill: "none",
          d: "M" + (cross - 5) + " " + (middle - 5) + "l10 10m0 -10l-10 10" }));
    }
  }

  /* An overflow or the like while the block lives: a mark above its right end. */
  function addLivingMarks(node, bar, x, right, top) {
    for (const m of bar.marks) {
      if (bar.died !== null && m[1] >= bar.died) continue;
      if (bar.fate === "leaked") continue;
      node.append(draw("path", { class: "cross", fill: "none",
        d: "M" + (right - 3) + " " + (top - 4) + "l4 5l4 -5" }));
    }
  }

  function addBar(svg, bar, x, top, height) {
    const { left, right } = spanOf(bar, x), open = bar.died === null;
    const tall = barHeight(bar, height), middle = top + height / 2, y = middle - tall / 2;
    const node = draw("g", { class: "bar " + bar.fate, role: "button", tabindex: -1,
      "aria-pressed": "false", "aria-label": label(bar) });
    if (open) {
      node.append(draw("path", { class: "body", d: "M" + right + " " + y + "H" + left + "v" + tall + "H" + right }));
      node.append(draw("path", { class: "body", d: "M" + right + " " + y + "l8 " + tall / 2 + "l-8 " + tall / 2 }));
    } else {
      node.append(draw("rect", { class: "body", x: left, y, width: right - left, height: tall, rx: 2 }));
    }
    node.append(draw("rect", { class: "ring", x: left - 2, y: y - 2, width: right - left + 4, height: tall + 4, rx: 3 }));
    addMarks(node, bar, x, right, middle);
    addLivingMarks(node, bar, x, right, y);
    const name = nameOf(bar);
    if (height >= 20 && right - left > 9 * name.length + 6)
      node.append(draw("text", { x: left + 5, y: middle + 4 }, name));
    node.append(draw("title", {}, label(bar)));
    node.addEventListener("mouseenter", () => show(bar));
    node.addEventListener("mouseleave", () => pinned && show(pinned));
    node.addEventListener("focus", () => { rove(node); show(bar); });
    node.addEventListener("click", () => choose(bar, node));
    bar.node = node;
    svg.append(node);
  }

  /* One of the bars is reached with Tab, the others from there. */
  function rove(node) {
    for (const other of at("picture").querySelectorAll('.bar[tabindex="0"]'))
      other.setAttribute("tabindex", "-1");
    node.setAttribute("tabindex", "0");
  }

  function onKey(event) {
    const bars = [...at("picture").querySelectorAll(".bar")];
    const now = bars.indexOf(document.activeElement);
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1,
      Home: 0, End: bars.length - 1 }[event.key];
    if (now < 0) return;
    if (event.key === "Enter" || event.key === " ") {
      bars[now].dispatchEvent(new MouseEvent("click"));
      event.preventDefault();
    } else if (to !== undefined) {
      bars[Math.max(0, Math.min(bars.length - 1, to))].focus();
      event.preventDefault();
    }
  }

  /* --- details --- */

  function placed(where, name) {
    return name ? fill(_("%s in %s"), where, name) : where;
  }

  function stackList(title, stack) {
    const part = make("div");
    part.append(make("h4", {}, title));
    const list = make("ul", { class: "stack mono" });
    for (const f of data.stacks[stack] || [])
      list.append(make("li", {}, placed(f[0] + ":" + f[1], f[2])));
    if (!list.children.length) list.append(make("li", {}, _("not known")));
    part.append(list);
    return part;
  }

  function stepped(bar, words, event) {
    const step = fill(words, event + 1);
    return byTime() ? fill(_("%s, after %s"), step, duration(timeOf(bar.scene, event))) : step;
  }

  function markLines(bar) {
    for (const line of at("source").querySelectorAll(".line"))
      line.classList.remove("made", "ended");
    const mark = (stack, kind, word) => {
      for (const f of (data.stacks[stack] || []).filter((x) => x[3]).slice(0, 1)) {
        const line = at("source").querySelector('[data-line="' + f[0] + ":" + f[1] + '"]');
        if (!line) continue;
        line.dataset.word = line.classList.contains("made") ? _("made, released") : word;
        line.classList.add(kind);
      }
    };
    mark(bar.made, "made", _("made"));
    if (bar.ended >= 0) mark(bar.ended, "ended", _("released"));
    const first = at("source").querySelector(".made, .ended");
    if (first) {
      const box = at("source").parentElement;
      box.scrollTop = first.offsetTop - box.offsetTop - 60;
    }
  }

  function show(bar) {
    const panel = at("details");
    const title = make("h3", {}, bar.group !== undefined
      ? fill(_("%s of one place"), blocksIn(bar.times)) : titleOf(bar));
    title.append(make("span", { class: "state" }, " · " + (bar.group !== undefined ? endOf(bar) : STATES[bar.fate])));
    const parts = make("div", { class: "stacks" });
    parts.append(stackList(stepped(bar, _("made, step %s"), bar.born), bar.made));
    if (bar.ended >= 0) parts.append(stackList(stepped(bar, _("ended, step %s"), bar.died), bar.ended));
    panel.replaceChildren(title, parts);
    for (const m of bar.marks)
      panel.append(make("p", {}, data.findings[m[3]][0] + ": " + data.findings[m[3]][1] + ", " + data.findings[m[3]][2]));
    if (bar.group !== undefined)
      panel.append(make("p", { class: "quiet" }, _("Enter or a click opens them.")));
    else if (pinned === bar)
      panel.append(make("p", { class: "quiet" }, _("pinned")));
    markLines(bar);
  }

  function choose(bar, node) {
    if (bar.group !== undefined) {
      opened = bar.group;
      redraw();
      const first = at("picture").querySelector(".bar");
      if (first) first.focus();
      return;
    }
    const was = pinned;
    if (pinned && pinned.node) {
      pinned.node.classList.remove("pinned");
      pinned.node.setAttribute("aria-pressed", "false");
    }
    pinned = was === bar ? null : bar;
    if (pinned) {
      node.classList.add("pinned");
      node.setAttribute("aria-pressed", "true");
    }
    show(bar);
  }

  /* --- the page --- */

  let opened = null;

  function wanted(bar) {
    const name = at("function").value;
    return (!name || functionOf(bar.made) === name)
      && bar.bytes >= Number(at("least").value)
      && (!at("leaked").checked || bar.died === null);
  }

  function barsOf(scene) {
    const grouped = scene.grouped && opened === null;
    let bars = grouped ? groupsOf(scene) : blocksOf(scene);
    if (opened !== null) bars = bars.filter((b) => b.made === scene.groups[opened][0]);
    return bars.filter(wanted);
  }

  function say(scene, bars) {
    const parts = [blocksIn(scene.total), fill(_("peak %s"), bytes(scene.peak))];
    const live = scene.live;
    parts.push(live ? fill(_("%s alive at the end"), blocksIn(live)) : _("nothing lives on"));
    if (scene.cut) parts.push(_("the film is cut: more happened"));
    else if (!scene.passed) parts.push(_("the test did not come to its end"));
    if (bars.length && bars[0].group !== undefined) parts.push(_("grouped by the place that makes them"));
    else if (bars.length !== scene.total) parts.push(fill(_("%s shown"), blocksIn(bars.length)));
    at("summary").textContent = parts.join(" · ");
  }

  function fillTable(bars) {
    const body = at("blocks").tBodies[0];
    body.replaceChildren();
    for (const bar of bars) {
      const row = make("tr");
      row.append(make("th", { scope: "row" }, nameOf(bar)), make("td", { class: "number" }, String(bar.bytes)),
        make("td", {}, placed(place(bar.made), functionOf(bar.made))),
        make("td", {}, bar.died === null ? _("never") : bar.ended >= 0 ? place(bar.ended) : _("all")),
        make("td", {}, [STATES[bar.fate], ...bar.marks.map((m) => data.findings[m[3]][1])].join("; ")));
      body.append(row);
    }
  }

  function redraw() {
    const scene = data.scenes[Number(at("scene").value)];
    const bars = barsOf(scene);
    pinned = null;
    const x = scaleOf(scene);
    const rows = Math.max(1, pack(bars, x)), height = rowHeight(rows);
    const top = TOP + CURVE + 14, bottom = top + rows * height + 4;
    const svg = draw("svg", { viewBox: "0 0 " + WIDTH + " " + (bottom + 24), width: "100%", role: "group",
      "aria-label": fill(byTime() ? _("Blocks of the test %s as bars over its time, and the bytes in use")
        : _("Blocks of the test %s as bars over its steps, and the bytes in use"), scene.name) });
    addHatch(svg);
    addCurve(svg, scene, x, bottom);
    addRefused(svg, scene, x);
    for (const bar of bars) addBar(svg, bar, x, top + bar.row * height, height);
    svg.addEventListener("keydown", onKey);
    if (bars.length) bars[0].node.setAttribute("tabindex", "0");
    at("picture").replaceChildren(svg);
    say(scene, bars);
    fillTable(bars);
    const marked = bars.find((bar) => bar.marks.length);
    if (marked) show(marked);
    else at("details").replaceChildren(make("p", { class: "quiet" },
      _("Point at a block, or go to it with the keys: here is who made and who released it.")));
  }

  function fillFunctions() {
    const scene = data.scenes[Number(at("scene").value)];
    const names = new Set([...blocksOf(scene), ...groupsOf(scene)].map((b) => functionOf(b.made)));
    at("function").replaceChildren(make("option", { value: "" }, _("all")));
    for (const name of [...names].filter(Boolean).sort())
      at("function").append(make("option", { value: name }, name));
  }

  function legend() {
    const kinds = [["freed", _("released"), 0], ["moved", _("moved by realloc: a new block follows"), 0],
      ["held", _("lives on at the end"), 1], ["leaked", _("leaked"), 1]];
    for (const [fate, words, open] of kinds) {
      const svg = draw("svg", { width: 30, height: 14, "aria-hidden": "true" });
      const node = draw("g", { class: "bar " + fate });
      node.append(open ? draw("path", { class: "body", d: "M22 2H1v10H22l7 -5z" }) : draw("rect", { class: "body", x: 1, y: 2, width: 26, height: 10, rx: 2 }));
      svg.append(node);
      const item = make("li", {}, words);
      item.prepend(svg);
      at("legend").append(item);
    }
    const cross = draw("svg", { width: 14, height: 14, "aria-hidden": "true" });
    cross.append(draw("path", { class: "cross", fill: "none", d: "M2 2l10 10m0 -10l-10 10" }));
    const use = make("li", {}, _("used or released after its end"));
    use.prepend(cross);
    const arrow = draw("svg", { width: 14, height: 14, "aria-hidden": "true" });
    arrow.append(draw("path", { class: "refused", d: "M1 2h12l-6 10z" }));
    const refused = make("li", {}, _("refused"));
    refused.prepend(arrow);
    at("legend").append(use, refused);
  }

  function start() {
    if (!data.scenes.length) {
      at("summary").textContent = _("The program asked for no block, or its run is not known.");
      at("as-text").hidden = true;
      at("keys").hidden = true;
      return;
    }
    data.scenes.forEach((scene, i) => {
      const said = scene.marks.length ? " · " + count(scene.marks.length, "%s finding", "%s findings") : "";
      at("scene").append(make("option", { value: i }, scene.name + said));
    });
    at("scene").value = String(data.first);
    at("controls").hidden = false;
    legend();
    fillFunctions();
    redraw();
    at("scene").addEventListener("change", () => { opened = null; fillFunctions(); redraw(); });
    for (const id of ["function", "least", "leaked"])
      at(id).addEventListener("change", () => { opened = null; redraw(); });
    at("axis").addEventListener("change", redraw);
    at("controls").addEventListener("submit", (event) => event.preventDefault());
    addEventListener("beforeprint", () => { at("as-text").open = true; });
  }

  start();
})();
