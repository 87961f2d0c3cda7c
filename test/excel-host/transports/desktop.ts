import type { HostLine } from "./host-line.ts";

/** An array as `window.external` hands it over. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Callback = (result: SafeArray) => void;
type EventHandler = (id: number, args: SafeArray) => void;

/** A ribbon command that the add-in reported as done: id, status and what it passed to `event.completed`. */
export type Completion = readonly unknown[];

/** Numbers of the host's functions and events. */
const dispatch = { richApiRequest: 93, commandCompleted: 94, richApiMessage: 33, command: 39 } as const;
const unknownFunction = 5001;

/** The bridge of Excel on Windows. */
export interface Desktop {
  /** To be set as `window.external` before office.js runs. */
  readonly external: Readonly<Record<string, unknown>>;
  readonly completions: Completion[];
  /** Presses a ribbon button whose action is ExecuteFunction with this name. */
  readonly runCommand: (name: string, controlId?: string) => void;
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)), dimensions: () => 1 };
}

/** Builds `window.external` over a host. */
export function desktop(host: HostLine): Desktop {
  const events = new Map<number, Map<unknown, EventHandler>>();
  const completions: Completion[] = [];
  const fire = (id: number, args: readonly unknown[]): void => {
    for (const handler of events.get(id)?.values() ?? []) handler(id, safeArray(args));
  };
  host.onMessage(({ category, type, target, message }) => {
    fire(dispatch.richApiMessage, [[category, type, target, message, 0, false]]);
  });
  const execute = (id: number, params: readonly unknown[], callback: Callback): void => {
    const [request] = params;
    if (id === dispatch.richApiRequest && Array.isArray(request)) void answer(host, request, callback);
    else if (id === dispatch.commandCompleted) {
      completions.push(params);
      callback(safeArray([0]));
    } else callback(safeArray([unknownFunction, ""]));
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => officeContext(host),
    Execute: (id: number, params: readonly unknown[], callback: Callback) => {
      setTimeout(() => execute(id, params, callback), 0);
    },
    RegisterEvent: (id: number, target: unknown, handler: EventHandler, callback: Callback) => {
      const handlers = events.get(id) ?? new Map<unknown, EventHandler>();
      events.set(id, handlers.set(target, handler));
      callback(safeArray([0]));
    },
    UnregisterEvent: (id: number, target: unknown, callback: Callback) => {
      events.get(id)?.delete(target);
      callback(safeArray([0]));
    },
  };
  let commands = 0;
  const runCommand = (name: string, controlId = "button"): void => {
    commands += 1;
    fire(dispatch.command, [[`command-${commands}`, name, JSON.stringify({ source: { id: controlId } })]].flat());
  };
  return { external, completions, runCommand };
}

async function answer(host: HostLine, request: readonly unknown[], callback: Callback): Promise<void> {
  const [, , , , text, , flags] = request;
  const { code, body } = await host.request(String(text), Number(flags));
  callback(safeArray(code === 0 ? [0, 200, ["Content-Type", "application/json"], body] : [code, ""]));
}

function officeContext(host: HostLine): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "addin",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => `C:\\Users\\me\\${host.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(host.apis),
    GetDialogRequirementMatrix: () => "{}",
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.18000.20000",
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(host)),
    GetSettings: () => documentSettings(host),
  };
}

/** Colours as numbers, which the client turns into CSS colours. */
function themeNumbers(host: HostLine): Record<string, number> {
  return Object.fromEntries(Object.entries(host.theme).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]));
}

/** `Office.context.document.settings`: the same store as `workbook.settings`, as JSON texts. */
function documentSettings(host: HostLine): Readonly<Record<string, unknown>> {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const { key, value } of host.workbook.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      host.workbook.settings.length = 0;
      keys.forEach((key, i) => host.workbook.settings.push({ key, value: JSON.parse(values[i] ?? "null") as unknown }));
    },
  };
}
