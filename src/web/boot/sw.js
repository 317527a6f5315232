// Keeps the page's own files, so that it opens without a network after the first visit. A file whose address has a
// version never changes: the kept one is taken. All others are asked for anew, and the kept one is what there is when
// nobody answers; so a page that is online is never an old one.
const CACHE = "dateline-" + new URL(self.registration.scope).pathname;
const PATIENCE_MS = 4000;

const isOwn = (url) => url.startsWith(self.registration.scope);
const hasVersion = (url) => new URL(url).searchParams.has("v");

/** Keeps `response` for `request`, and nothing of the same file in another version. */
async function keep(request, response) {
  const cache = await caches.open(CACHE);
  const path = new URL(request.url).pathname;
  for (const old of await cache.keys()) {
    if (new URL(old.url).pathname === path && old.url !== request.url) await cache.delete(old);
  }
  await cache.put(request, response);
}

async function fetched(request, options) {
  const response = await fetch(request, options);
  if (response.ok && !response.redirected) await keep(request, response.clone());
  return response;
}

async function answer(request) {
  const kept = await caches.match(request, { cacheName: CACHE });
  if (kept && hasVersion(request.url)) return kept;
  const asked = fetched(request, hasVersion(request.url) ? {} : { cache: "no-cache" });
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && isOwn(url) && !headers.has("range")) event.respondWith(answer(event.request));
});
// What the page had before this worker was there.
self.addEventListener("message", (event) => {
  const missing = async (url) => (await caches.match(url, { cacheName: CACHE })) ?? fetched(new Request(url));
  event.waitUntil(Promise.allSettled(event.data.filter(isOwn).map(missing)));
});
