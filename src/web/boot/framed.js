// The page in a frame of another page: tells the page around it how high it is and, when asked, what it shows.

/** The one other origin that may say what is shown: `?host=https://example.org`. */
const allowed = [location.origin, new URLSearchParams(location.search).get("host")];
const name = new URLSearchParams(location.search).get("childId"); // as pym names its frames

function tellHeight(height) {
  parent.postMessage({ type: "dateline:height", height }, "*");
  if (name) parent.postMessage(`pymxPYMx${name}xPYMxheightxPYMx${height}`, "*");
}

export function serve(root) {
  if (parent === window) return;
  new ResizeObserver(() => tellHeight(Math.ceil(root.getBoundingClientRect().height))).observe(root);
  const hosts = new Set();
  const state = () => ({ version: 1, hash: location.hash.slice(1) });
  const tell = (origin) => parent.postMessage({ type: "dateline:state", state: state() }, origin);
  addEventListener("hashchange", () => hosts.forEach(tell));
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent) return;
    if (data?.type === "dateline:mirror") {
      hosts.add(origin);
      tell(origin);
    } else if (data?.type === "dateline:setState" && data.state?.version === 1 && allowed.includes(origin)) {
      location.hash = data.state.hash;
    }
  });
}
