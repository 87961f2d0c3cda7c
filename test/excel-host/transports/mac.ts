import type { Completion } from "./desktop.ts";
import type { HostLine } from "./host-line.ts";

/** Calls a function of `OSF.ScriptMessaging` in the page. */
export type CallPage = (callback: "agaveHostCallback" | "agaveHostEventCallback", id: string, payload: readonly unknown[]) => void;

/** The bridge of Excel on the Mac and the iPad: one bridge, two files of the library. */
export interface Mac {
  /** Takes what the page gives to `webkit.messageHandlers.Agave.postMessage`. */
  readonly receive: (message: string) => void;
  readonly completions: Completion[];
  /** Presses a ribbon button whose action is ExecuteFunction with this name. The library for the iPad does not listen to them. */
  readonly runCommand: (name: string, controlId?: string) => void;
}

const methods = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
/** Numbers of the host's functions and events. */
const dispatch = { richApiRequest: 93, commandCompleted: 94, richApiMessage: 33, command: 39 } as const;
const unknownFunction = 5001;

/** Builds the bridge over a host. There is no Office theme on it. */
export function mac(host: HostLine, callPage: CallPage): Mac {
  /** By event number: the ids under which the page listens. */
  const listeners = new Map<number, Map<unknown, string>>();
  const completions: Completion[] = [];
  const fire = (id: number, args: readonly unknown[]): void => {
    for (const callback of listeners.get(id)?.values() ?? []) callPage("agaveHostEventCallback", callback, [args, id]);
  };
  host.onMessage(({ category, type, target, message }) => {
    fire(dispatch.richApiMessage, [[category, type, target, message, 0, false]]);
  });
  const execute = async ({ id, apiArgs }: Call): Promise<readonly unknown[]> => {
    if (id === dispatch.richApiRequest) return answer(host, apiArgs[0]);
    if (id !== dispatch.commandCompleted) return [unknownFunction, ""];
    completions.push(apiArgs);
    return [0];
  };
  const receive = (text: string): void => {
    const message: Message = JSON.parse(text);
    const { callbackId = "" } = message;
    const reply = (payload: readonly unknown[]): void => {
      if (callbackId !== "") callPage("agaveHostCallback", callbackId, payload);
    };
    if (message.methodId === methods.getContext) reply(contextOf(host));
    else if (message.methodId === methods.execute) void execute(message.params).then((result) => reply([result]));
    else if (message.methodId === methods.writeSettings) reply(writeSettings(host, message.params));
    else {
      listen(listeners, message.methodId === methods.registerEvent, message.params, callbackId);
      reply([0]);
    }
  };
  const runCommand = (name: string, controlId = "button"): void => {
    fire(dispatch.command, [`command-${completions.length + 1}`, name, JSON.stringify({ source: { id: controlId } })]);
  };
  return { receive, completions, runCommand };
}

type Message = { readonly callbackId?: string } & (
  | { readonly methodId: typeof methods.execute; readonly params: Call }
  | { readonly methodId: typeof methods.registerEvent | typeof methods.unregisterEvent; readonly params: Target }
  | { readonly methodId: typeof methods.writeSettings; readonly params: SettingsWrite }
  | { readonly methodId: typeof methods.getContext }
);

interface Call {
  readonly id: number;
  readonly apiArgs: readonly (readonly unknown[])[];
}

interface Target {
  readonly id: number;
  readonly targetId: unknown;
}

interface SettingsWrite {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

function listen(listeners: Map<number, Map<unknown, string>>, isOn: boolean, { id, targetId }: Target, callbackId: string): void {
  const targets = listeners.get(id) ?? new Map<unknown, string>();
  listeners.set(id, targets);
  if (isOn) targets.set(targetId, callbackId);
  else targets.delete(targetId);
}

async function answer(host: HostLine, request: readonly unknown[] = []): Promise<readonly unknown[]> {
  const [, , , , text, , flags] = request;
  const { code, body } = await host.request(String(text), Number(flags));
  return code === 0 ? [0, 200, ["Content-Type", "application/json"], body] : [code, ""];
}

/** In the order of the library's `AppContextProperties`. */
function contextOf(host: HostLine): readonly unknown[] {
  const { settings, name } = host.workbook;
  return [
    [settings.map(({ key }) => key), settings.map(({ value }) => JSON.stringify(value))],
    "addin",
    1, // Excel
    16,
    0,
    0,
    1,
    0,
    host.locale,
    host.locale,
    0,
    `/Users/me/Documents/${name}`,
    1,
    1,
    "",
    "1.1",
    "correlation",
    "instance",
    false,
    true,
    JSON.stringify(host.apis),
    "",
    "16.78.0",
    0,
  ];
}

function writeSettings(host: HostLine, { keys, values }: SettingsWrite): readonly [number] {
  const { settings } = host.workbook;
  settings.splice(0, settings.length, ...keys.map((key, index) => ({ key, value: JSON.parse(values[index] ?? "null") as unknown })));
  return [0];
}
