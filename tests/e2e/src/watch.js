// Put into the page by the browser tests: notes what a developer would see in red in the console.
window.wrong = [];
addEventListener("error", (event) => {
  const source = event.target.src || event.target.href;
  window.wrong.push(event.message || `cannot load ${source}`);
}, true);
addEventListener("unhandledrejection", (event) => window.wrong.push(`unhandled: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => window.wrong.push(`forbidden: ${event.blockedURI}`));
const { error } = console;
const ask = window.fetch;
// Also what the program does without: nothing is to be asked for in vain.
window.fetch = async (what, options) => {
  const answer = await ask(what, options).catch((failed) => {
    window.wrong.push(`cannot fetch ${what.url ?? what}`);
    throw failed;
  });
  if (!answer.ok) window.wrong.push(`${answer.status} ${answer.url}`);
  return answer;
};
console.error = (...words) => {
  window.wrong.push(words.join(" "));
  error(...words);
};
