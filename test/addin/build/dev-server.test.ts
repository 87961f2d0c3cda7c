import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, expect, test } from "vitest";

const house = path.resolve(import.meta.dirname, "../../..");
const webpack = path.join(house, "node_modules/webpack/bin/webpack.js");
const folder = mkdtempSync(path.join(tmpdir(), "certificate-"));
const certificate = { ca: path.join(folder, "ca.crt"), cert: path.join(folder, "localhost.crt"), key: path.join(folder, "localhost.key") };
/** Beside the port of `npm start`, which may be in use. */
const port = 20_000 + (process.pid % 10_000);
let server: ChildProcess;

const environment = (cert: string, key: string): NodeJS.ProcessEnv => ({ ...process.env, ADDIN_DEV_CERT: cert, ADDIN_DEV_KEY: key });

beforeAll(async () => {
  await generateCertificates(certificate.ca, certificate.cert, certificate.key, 1, ["localhost"]);
  const env = environment(certificate.cert, certificate.key);
  server = spawn(process.execPath, [webpack, "serve", "--mode", "development", "--port", String(port)], { cwd: house, env });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const listen = (data: unknown): void => {
      said += String(data);
      if (/compiled/u.test(said)) resolve();
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", () => reject(new Error(said)));
  });
});
afterAll(async () => {
  const ended = once(server, "exit");
  server.kill();
  await ended;
  rmSync(folder, { recursive: true });
});

async function fetched(file: string): Promise<{ readonly status: number; readonly body: string }> {
  const ca = readFileSync(certificate.ca);
  const response = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    get(`https://localhost:${port}/${file}`, { ca }, resolve).on("error", reject);
  });
  return { status: response.statusCode ?? 0, body: await text(response) };
}

test("the development server gives the pane over https, under a policy that lets it hear of changes", async () => {
  const { status, body } = await fetched("taskpane.html?insert=1");
  expect(status).toBe(200);
  expect(body).toContain("connect-src 'self' wss://localhost:3000");
  expect(body).toContain("default-src 'none'");
});

test.each(["assets/icon-16.png", "assets/icon-32.png", "assets/icon-64.png", "assets/icon-80.png", "help.html", "help.zh-CN.html"])(
  "it gives %s, which the manifest names",
  async (file) => {
    expect((await fetched(file)).status).toBe(200);
  },
);

test("its scripts need no eval", async () => {
  const { body } = await fetched("taskpane.html");
  const script = /src="([^"]+\.js)"/u.exec(body.replace(/.*office\.js"/su, ""))?.[1] ?? "";
  expect(script).toMatch(/^taskpane\./u);
  expect((await fetched(script)).body).not.toContain("eval(");
});

test("without a certificate it does not start, and says what to do", () => {
  const env = environment("/nowhere/cert.pem", "/nowhere/key.pem");
  const { status, stderr } = spawnSync(process.execPath, [webpack, "serve", "--mode", "development"], {
    cwd: house,
    env,
    encoding: "utf8",
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain("There is no certificate for https://localhost:3000");
  expect(stderr).toContain("npx office-addin-dev-certs install");
  expect(stderr).toContain("ADDIN_DEV_CERT");
});
