// Keeps the app on the phone: every file of one version together, or none. The API is never kept.
// What the page has fetched just now is asked for again by its mark only, and not sent twice over a slow line.
const KEPT = 'kader-/* version */';
const FILES = /* files */ [];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([
    caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('kader-') && name !== KEPT).map((name) => caches.delete(name)))),
    self.clients.claim(),
  ]));
});

// A new version waits until the old one's pages are closed, unless its page says that nothing is being typed.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(new URL('./', location.href).pathname)) return;

  event.respondWith(caches.open(KEPT).then(async (cache) => {
    const key = request.mode === 'navigate' ? './' : request;
    return (await cache.match(key, { ignoreSearch: true })) ?? fetch(request);
  }));
});
