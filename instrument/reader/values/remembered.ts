/** Texts that are remembered; a column of answers has a handful of different ones, a column of names has no end. */
const most = 2000;

/** Longer texts come once. */
const longest = 200;

/**
 * The same function, but quick for texts that it was asked before. Large files hold the same few texts millions of times;
 * they also get the same object for the same text, which saves as much memory as time.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < most && text.length <= longest) known.set(text, value);
    return value;
  };
}

/** The same function, but quick for a thing that it was asked about before. The thing must not change, as far as the function looks at it. */
export function rememberedOf<Thing extends object, Value>(read: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const value = read(thing);
    known.set(thing, value);
    return value;
  };
}
