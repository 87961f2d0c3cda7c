/** What was heard: cells changed, another cell is selected, or sheets came or went. */
export interface WorkbookNews {
  readonly kind: "changed" | "selection" | "sheets";
}

/** Takes news as they come, and tells them in peace. */
export interface NewsPost {
  readonly tell: (kind: WorkbookNews["kind"]) => void;
  /** Nothing is told after this. */
  readonly close: () => void;
}

/** News of one kind that come in quick succession are told once, so many milliseconds after the last of them. */
const quiet = { changed: 150, sheets: 150, selection: 60 } as const;

/** A post that tells one listener. */
export function newsPost(listener: (news: WorkbookNews) => void): NewsPost {
  const timers = new Map<WorkbookNews["kind"], ReturnType<typeof setTimeout>>();
  let isOpen = true;
  return {
    tell: (kind) => {
      clearTimeout(timers.get(kind));
      if (isOpen)
        timers.set(
          kind,
          setTimeout(() => listener({ kind }), quiet[kind]),
        );
    },
    close: () => {
      isOpen = false;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
