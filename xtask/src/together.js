// Put after the loader of the program's parts: the small ones lie in one file.
let asked;
function together(from, to) {
  asked ??= fetch(new URL("./small.bin", import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`small.bin: ${answer.status}`);
    return answer.arrayBuffer();
  });
  const mine = asked;
  // What did not come is asked for anew.
  mine.catch(() => { if (asked === mine) asked = undefined; });
  return mine.then((bytes) => ({ arrayBuffer: () => bytes.slice(from, to) }));
}
