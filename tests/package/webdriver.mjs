// A headless Chromium, through WebDriver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";

const capabilities = JSON.parse(await readFile(new URL("../webdriver.json", import.meta.url), "utf8"));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts a browser: `open` an address, `run` a script that calls its last argument with what it resolves to. */
export async function browser() {
  const port = await freePort();
  const driver = spawn("chromedriver", [`--port=${port}`, "--log-level=OFF"], { stdio: "ignore" });
  await once(driver, "spawn");
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(value.message);
    return value;
  };
  const listens = () => fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
  while (!(await listens())) await new Promise((resolve) => setTimeout(resolve, 30));
  const { sessionId } = await ask("POST", "session", { capabilities: { alwaysMatch: capabilities } });
  const session = (method, path, body) => ask(method, `session/${sessionId}/${path}`, body);
  await session("POST", "timeouts", { script: 120_000 });
  return {
    open: (url) => session("POST", "url", { url }),
    run: (script) => session("POST", "execute/async", { script, args: [] }),
    async close() {
      await ask("DELETE", `session/${sessionId}`).catch(() => {});
      driver.kill();
    },
  };
}
