// Put into the head of a measured page; `marks` stands before it. Notes when the first view is drawn;
// then types a letter, and notes when the answer is drawn.
{
  const [view, box, answer] = marks;
  const measured = {};
  let before = null;
  const says = () => document.querySelector(answer)?.textContent ?? null;
  // A message comes after the frame and before timers.
  const afterDrawing = (note) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = note;
    port2.postMessage(null);
  });
  const drawn = () => {
    measured.drawn = performance.now();
    before = says();
    const field = document.querySelector(box);
    field.value = "a";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const answered = () => {
    measured.answered = performance.now();
    window.measured = measured;
  };
  const watcher = new MutationObserver(() => {
    if (!measured.seen && document.querySelector(view) && document.querySelector(box)) {
      measured.seen = true;
      afterDrawing(drawn);
    } else if (measured.drawn && says() !== null && says() !== before) {
      watcher.disconnect();
      afterDrawing(answered);
    }
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
}
