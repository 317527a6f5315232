// The sentences of dateline-explorer.js in Chinese: loaded when something goes wrong.
const host = (url) => new URL(url).host || "本页面的服务器";
export default {
  csp: (url) => `本页面的内容安全策略（Content-Security-Policy）拒绝了 ${url}，须由本页面的管理者在策略中放行。`,
  cors: (url) => `${host(url)} 不允许其他网站读取 ${url}，须由该服务器的管理者发送 Access-Control-Allow-Origin。`,
  mime: (url, kind) => `${url} 是以 ${kind} 类型发送的，与其内容不符，须由 ${host(url)} 的管理者更正。`,
  missing: (url, status) => `${url} 处没有任何内容（${status}），须由本页面的制作者更正网址。`,
  network: (url) => `${host(url)} 没有响应。可能只是暂时的，请稍后再试。`,
  wasm: () => "此浏览器不支持 WebAssembly，或已将其关闭。用户本人或管理员可以启用。",
  file: () => "从磁盘打开的页面不能读取其他文件，须由页面的制作者将其放到服务器上。",
  corpus: (_, reason) => `${reason}须由本页面的制作者修正。`,
};
