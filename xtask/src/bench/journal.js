// Put into the head of a measured page. Notes when the page can be used and when everything that was kept
// is on screen; times each write to the storage from its beginning to its `complete`.
{
  const moments = window.moments = {};
  const writes = window.writes = [];
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args);
    const start = performance.now();
    if (args[1] === "readwrite") begun.addEventListener("complete", () => writes.push(performance.now() - start));
    return begun;
  };
  const look = () => {
    if (!moments.ready && document.body?.hasAttribute("data-ready")) moments.ready = performance.now();
    if (document.querySelector(".save-lamp__state--good")) {
      moments.read = performance.now();
      watcher.disconnect();
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });

  const soon = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const until = async (what) => {
    for (;;) {
      const found = what();
      if (found) return found;
      await soon();
    }
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  // Milliseconds from the click until the value is on screen, and until the app says that it is saved.
  window.edit = async (slot, typed) => {
    document.querySelector(`[data-slot=${slot}] .tracked__change`).click();
    const control = await until(() => document.querySelector(".editor__value :is(input, textarea)"));
    control.value = typed;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    await frame();
    const start = performance.now();
    document.querySelector(".editor [type=submit]").click();
    await until(() => document.querySelector(`[data-slot=${slot}] .tracked__value`)?.textContent.startsWith(typed));
    const shown = performance.now() - start;
    await until(() => document.querySelector(".save-lamp__state--good"));
    return [shown, performance.now() - start];
  };

  // Milliseconds of as many writes of one line each, as the app makes them, in a page that does nothing else.
  window.write = async (name, times) => {
    const opening = indexedDB.open(name, 1);
    await new Promise((resolve) => { opening.onsuccess = resolve; });
    const line = "x".repeat(300);
    const write = (key) => new Promise((resolve, reject) => {
      const start = performance.now();
      const writing = transaction.call(opening.result, "records", "readwrite", { durability: "strict" });
      writing.objectStore("records").put(line, key);
      writing.onabort = reject;
      writing.oncomplete = () => resolve(performance.now() - start);
    });
    const measured = [];
    for (let at = 0; at < times; at += 1) {
      await frame();
      measured.push(await write(`written-${at}`));
    }
    opening.result.close();
    return measured;
  };

  window.fill = (name, records) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("records");
    opening.onerror = reject;
    opening.onsuccess = () => {
      const filling = transaction.call(opening.result, "records", "readwrite");
      for (const [key, line] of records) filling.objectStore("records").put(line, key);
      filling.onabort = reject;
      filling.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
