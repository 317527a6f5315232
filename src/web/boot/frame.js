// For the page around a frame of Dateline: gives the frame its height, and keeps what it shows in this page's address.
const frames = [...document.querySelectorAll("iframe[data-dateline]")];
const key = (frame) => `${frame.dataset.dateline || "dateline"}=`;
const others = (mark) => location.hash.slice(1).split("&").filter((part) => part && !part.startsWith(mark));
addEventListener("message", ({ source, data }) => {
  const frame = frames.find((frame) => frame.contentWindow === source);
  if (!frame) return;
  if (data.type === "dateline:height") {
    frame.height = data.height;
    source.postMessage({ type: "dateline:mirror" }, "*"); // it listens now
  }
  if (data.type !== "dateline:state") return;
  const own = data.state.hash && key(frame) + encodeURIComponent(data.state.hash);
  history.replaceState(history.state, "", `#${[...others(key(frame)), own].filter(Boolean).join("&")}`);
});
for (const frame of frames) {
  const own = location.hash.split(/[#&]/).find((part) => part.startsWith(key(frame)));
  if (own) frame.src = `${frame.src.split("#")[0]}#${decodeURIComponent(own.slice(key(frame).length))}`;
}
