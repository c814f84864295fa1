// The service worker: keeps a whole version of the site in the browser and serves it from there, so that
// the atlas opens without a network. The build puts `SITE` before this text: the version, and every file
// with its fingerprint. No version is ever mixed with another:
// - a version is taken in whole, each file checked against its fingerprint, or not at all;
// - each version has a cache of its own;
// - a tab goes on with the version it was opened with, also after another tab has switched.

const scope = registration.scope;
const mine = (name) => `park-atlas ${scope} ${name}`;
const cacheOf = (version) => mine(`version ${version}`);
// The version of a tab that was opened past the copy, until it says which it is.
const HOST = "from the host";
const A_MINUTE = 60_000;
const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

addEventListener("install", (event) => event.waitUntil(install()));

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event));
});

addEventListener("message", (event) => {
  const { ask, version } = event.data;
  if (ask === "hello") event.waitUntil(welcome(event.source, version));
  if (ask === "switch") skipWaiting();
  if (ask === "later") event.waitUntil(tellTabs({ later: true }));
  if (ask === "stop") stopped = true;
  if (ask === "remove") event.waitUntil(remove());
});

const names = Object.keys(SITE.files);
// The copy is being removed, so nothing more of it may be kept.
let stopped = false;

// Whole or not at all.
async function install() {
  try {
    await takeIn();
  } catch (error) {
    await caches.delete(cacheOf(SITE.version));
    throw error;
  }
}

// The person may have removed the copy and want it again, the browser may have cleared a part of it, or
// have been ended while it was taken in. What is there already stays: it is of this version.
async function mend() {
  const begun = await caches.has(cacheOf(SITE.version));
  try {
    await takeIn();
  } catch (error) {
    if (!begun) await caches.delete(cacheOf(SITE.version));
    throw error;
  }
}

// Two at once would be in each other's way.
let taking;
function takeIn() {
  taking ??= takeInAll().finally(() => { taking = undefined; });
  return taking;
}

async function takeInAll() {
  // All have ended before anything is thrown away: a file that comes late would bring the cache back.
  const files = await Promise.allSettled(names.map(takeInFile));
  const lost = files.find((file) => file.status === "rejected");
  if (lost) throw lost.reason;
  if (!(await isWhole())) throw new Error(`version ${SITE.version} is not whole`);
}

async function isWhole() {
  if (!(await caches.has(cacheOf(SITE.version)))) return false;
  const kept = await (await caches.open(cacheOf(SITE.version))).keys();
  const there = new Set(kept.map(({ url }) => url));
  return names.every((name) => there.has(scope + name));
}

async function takeInFile(name) {
  const url = scope + name;
  // What an earlier version has already, what the browser has at hand, and only then the network.
  const sources = [() => caches.match(url), () => fetch(url), () => fetch(url, { cache: "reload" })];
  for (const source of sources) {
    const response = await checked(name, source);
    if (stopped) break;
    if (response) return (await caches.open(cacheOf(SITE.version))).put(url, response);
  }
  throw new Error(`${name} is not the file of version ${SITE.version}`);
}

// A file of this version, or nothing.
async function checked(name, source) {
  const response = await source();
  if (!response?.ok) return undefined;
  const content = await response.arrayBuffer();
  if ((await fingerprint(content)) !== SITE.files[name]) return undefined;
  return new Response(content, { headers: { "content-type": TYPES[name.split(".").pop()] ?? "application/octet-stream" } });
}

async function fingerprint(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function answer(event) {
  const { request, clientId, resultingClientId } = event;
  const opens = request.mode === "navigate";
  const name = request.url.slice(scope.length).split(/[?#]/)[0] || "index.html";
  const version = opens ? SITE.version : await versionOf(clientId);
  const kept = await caches.match(scope + name, { cacheName: cacheOf(version) });
  // Written down before the page can say so itself: its files are asked for at once.
  if (opens && resultingClientId && name === "index.html") event.waitUntil(note(resultingClientId, kept ? version : HOST));
  if (kept) return kept;
  // Not of the atlas, or a page of which there is no copy.
  if (opens || !SITE.files[name] || !(await caches.has(cacheOf(version)))) return fetch(request);
  // What is missing comes from the host if that still has this version, and from no other version.
  const response = version === SITE.version && (await checked(name, () => fetch(request)));
  return response || Response.error();
}

// A tab tells which version it is when it opens, and is told what is kept here.
async function welcome(tab, version) {
  stopped = false;
  const known = await note(tab.id, version);
  await dropVersionsBut([SITE.version, ...Object.values(known).map((tab) => tab.version)]);
  await clients.claim();
  try {
    if (!(await isWhole())) await mend();
    tab.postMessage({ version: SITE.version, files: names.length, bytes: SITE.bytes });
  } catch {
    tab.postMessage({ failed: true });
  }
}

async function dropVersionsBut(wanted) {
  const kept = new Set(wanted.map(cacheOf));
  const names = await caches.keys();
  // One that is being taken in is nobody's yet; one that begins only now is not among the names.
  if (registration.installing || registration.waiting) return;
  for (const name of names) {
    if (name.startsWith(mine("version")) && !kept.has(name)) await caches.delete(name);
  }
}

// A version that is being taken in throws its cache away itself, when its last file has come.
async function remove() {
  stopped = true;
  registration.installing?.postMessage({ ask: "stop" });
  await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(mine(""))) await caches.delete(name);
  }
  await tellTabs({ removed: true });
}

async function tellTabs(news) {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const tab of tabs) if (tab.url.startsWith(scope)) tab.postMessage(news);
}

// Which tab has which version. A worker is ended and started again at any time, so it is written down.
let tabsKept;
function readTabs() {
  tabsKept ??= caches.match(`${scope}tabs`, { cacheName: mine("tabs") }).then((kept) => kept?.json() ?? {});
  return tabsKept;
}

// Tabs that were closed are forgotten; one that is only opening is not among the open ones yet.
async function note(tab, version) {
  const known = await readTabs();
  known[tab] = { version, since: Date.now() };
  const open = new Set((await clients.matchAll({ type: "window", includeUncontrolled: true })).map(({ id }) => id));
  for (const [id, { since }] of Object.entries(known)) {
    if (!open.has(id) && Date.now() - since > A_MINUTE) delete known[id];
  }
  if (!stopped) await (await caches.open(mine("tabs"))).put(`${scope}tabs`, new Response(JSON.stringify(known)));
  return known;
}

async function versionOf(tab) {
  return (await readTabs())[tab]?.version ?? SITE.version;
}
