// The service worker: keeps a whole version of the site in the browser and serves it from there, so that
// the atlas opens without a network. The build puts `SITE` before this text: the version, and every file
// with its fingerprint. No version is ever mixed with another:
// - a version is taken in whole, each file checked against its fingerprint, or not at all;
// - each version has a cache of its own;
// - a tab goes on with the version it was opened with, also after another tab has switched.

const scope = registration.scope;
const mine = (name) => `park-atlas ${scope} ${name}`;
const cacheOf = (version) => mine(`version ${version}`);
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

addEventListener("install", (event) => event.waitUntil(takeIn()));

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event));
});

addEventListener("message", (event) => {
  const { ask, version } = event.data;
  if (ask === "hello") event.waitUntil(welcome(event.source, version));
  if (ask === "switch") skipWaiting();
  if (ask === "remove") event.waitUntil(remove(event.source));
});

// Whole or not at all.
async function takeIn() {
  try {
    // All have ended before anything is thrown away: a file that comes late would bring the cache back.
    const files = await Promise.allSettled(Object.entries(SITE.files).map(([name, print]) => takeInFile(name, print)));
    const lost = files.find((file) => file.status === "rejected");
    if (lost) throw lost.reason;
    const kept = await (await caches.open(cacheOf(SITE.version))).keys();
    if (kept.length !== Object.keys(SITE.files).length) throw new Error(`version ${SITE.version} is not whole`);
  } catch (error) {
    await caches.delete(cacheOf(SITE.version));
    throw error;
  }
}

async function takeInFile(name, print) {
  const url = scope + name;
  // What an earlier version has already, what the browser has at hand, and only then the network.
  const sources = [() => caches.match(url), () => fetch(url), () => fetch(url, { cache: "reload" })];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const content = await response.arrayBuffer();
    if ((await fingerprint(content)) !== print) continue;
    const headers = { "content-type": TYPES[name.split(".").pop()] ?? "application/octet-stream" };
    const cache = await caches.open(cacheOf(SITE.version));
    return cache.put(url, new Response(content, { headers }));
  }
  throw new Error(`${name} is not the file of version ${SITE.version}`);
}

async function fingerprint(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function answer({ request, clientId }) {
  const url = scope + (request.url.slice(scope.length).split(/[?#]/)[0] || "index.html");
  const version = request.mode === "navigate" ? SITE.version : await versionOf(clientId);
  return (await caches.match(url, { cacheName: cacheOf(version) })) ?? fetch(request);
}

// A tab tells which version it is when it opens, and is told what is kept here.
async function welcome(tab, version) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const known = await readTabs();
  const tabs = Object.fromEntries(open.filter(({ id }) => known[id]).map(({ id }) => [id, known[id]]));
  tabs[tab.id] = version;
  await writeTabs(tabs);
  await dropVersionsBut([SITE.version, ...Object.values(tabs)]);
  await clients.claim();
  try {
    // The person may have removed the copy and want it again, or the browser may have cleared it.
    if (!(await caches.has(cacheOf(SITE.version)))) await takeIn();
    tab.postMessage({ version: SITE.version, files: Object.keys(SITE.files).length, bytes: SITE.bytes });
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

async function remove(tab) {
  await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(mine(""))) await caches.delete(name);
  }
  tab.postMessage({ removed: true });
}

// Which tab has which version. A worker is ended and started again at any time, so it is written down.
let tabsKept;
async function readTabs() {
  tabsKept ??= caches.match(`${scope}tabs`, { cacheName: mine("tabs") }).then((kept) => kept?.json());
  return (await tabsKept) ?? {};
}

async function writeTabs(tabs) {
  tabsKept = Promise.resolve(tabs);
  const cache = await caches.open(mine("tabs"));
  await cache.put(`${scope}tabs`, new Response(JSON.stringify(tabs)));
}

async function versionOf(tab) {
  return (await readTabs())[tab] ?? SITE.version;
}
