// The edition in one file: what the page would ask its host for lies compressed in the page itself. This
// script comes first; it answers `fetch` from there and starts the program. Everything it starts has its
// fingerprint in the page's policy, so nothing else can be started.
import { decompress } from "fzstd";

const host = window.fetch;
const TYPES = { wasm: "application/wasm" };
const nameOf = (address) => String(address).split(/[?#]/)[0].split("/").pop();
const ready = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
// This script comes first, so nothing has been written to it yet.
const root = document.documentElement.cloneNode(false);
const page = ready.then(asItCame);
const files = page.then(unpack);

window.fetch = async (what, options) => {
  const name = nameOf(what.url ?? what);
  const content = (await files).get(name);
  if (!content) return host(what, options);
  return new Response(content, { headers: { "content-type": TYPES[name.split(".").pop()] ?? "" } });
};

// What `import` is to the edition in many files.
window.parkAtlasImport = async (address) => {
  const code = (await files).get(nameOf(address));
  if (!code?.length) throw new Error(`${nameOf(address)} is not in this file`);
  return new Promise((resolve) => {
    window.parkAtlasImported = resolve;
    start(code);
  });
};

window.parkAtlasPage = () => page;

// What lies beside the edition in many files opens from here.
let unpacked;
addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[href$='.txt']");
  const content = link && unpacked?.get(link.getAttribute("href"));
  if (content) link.href = URL.createObjectURL(new Blob([content], { type: "text/plain; charset=utf-8" }));
}, true);

files.then((all) => {
  unpacked = all;
  add("style", {}, all.get("pages.css"));
  start(all.get("program.js"));
}).catch((error) => window.parkAtlasFailed(error));

function start(code) {
  add("script", { type: "module" }, code);
}

function add(kind, attributes, content) {
  const element = Object.assign(document.createElement(kind), attributes);
  element.textContent = new TextDecoder().decode(content);
  document.head.append(element);
}

// The page before the program changes it, for a copy of it: without what its first script has noted of this
// person, and without the boxes it may have shown.
function asItCame() {
  const copy = root.cloneNode(false);
  copy.append(...document.documentElement.cloneNode(true).childNodes);
  for (const box of copy.querySelectorAll("#loading, #failed")) box.hidden = true;
  return `<!doctype html>\n${copy.outerHTML}\n`;
}

// The first line says how long the packed files are and which begins where; the rest is all of them, seven
// bits in each character.
function unpack() {
  const text = document.getElementById("files").textContent;
  const start = text.indexOf("\n") + 1;
  const [length, index] = JSON.parse(text.slice(0, start));
  const bytes = new Uint8Array(length);
  for (let at = start, to = 0, waiting = 0, bits = 0; to < length; at++) {
    waiting = ((waiting << 7) | (text.charCodeAt(at) & 127)) & 0xffff;
    bits += 7;
    if (bits >= 8) bytes[to++] = waiting >> (bits -= 8);
  }
  const whole = decompress(bytes);
  const entries = Object.entries(index);
  return new Map(entries.map(([name, [from, length]]) => [name, whole.subarray(from, from + length)]));
}
