// Put into the page by the browser tests: notes what a developer would see in red in the console.
window.wrong = [];
addEventListener("error", (event) => {
  const source = event.target.src || event.target.href;
  window.wrong.push(event.message || `cannot load ${source}`);
}, true);
addEventListener("unhandledrejection", (event) => window.wrong.push(`unhandled: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) => window.wrong.push(`forbidden: ${event.blockedURI}`));
const { error } = console;
console.error = (...words) => {
  window.wrong.push(words.join(" "));
  error(...words);
};
