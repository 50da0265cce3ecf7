import type { FormEdit, FormSaved } from '@tidtam/domain/form';
import { useEffect, useRef, useState } from 'react';
import { type Asking, call } from '../client.ts';
import { type Desk, pendingEdit, takeIn } from './desk.ts';

/** `waiting`: typed and not sent yet. `failed`: could not be sent; it is tried again by itself. */
export interface Saving {
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
  /** When the server kept it last. */
  readonly at: string | null;
  /** Why it could not be kept. */
  readonly error: Error | null;
}

/** So long after the last key a draft is sent. */
const pause = 800;
const again = 5_000;

/**
 * Sends what was typed as soon as the typing rests, one edit after the other; tries again when the line is down, and
 * once more as the page is left.
 */
export function useAutosave(
  params: Asking<'saveForm'>['params'],
  desk: Desk,
  change: (step: (desk: Desk) => Desk) => void,
): Saving & { readonly flush: () => Promise<number | null> } {
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: null, error: null });
  const underWay = useRef<Promise<boolean> | null>(null);
  const newest = useRef(desk);
  newest.current = desk;

  const send = async (): Promise<boolean> => {
    const edit = pendingEdit(newest.current);
    if (edit === null) return true;
    setSaving((before) => ({ ...before, state: 'saving' }));
    try {
      const saved: FormSaved = await call('saveForm', { params, body: edit satisfies FormEdit });
      newest.current = takeIn(newest.current, edit, saved);
      change((before) => takeIn(before, edit, saved));
      const rest = pendingEdit(newest.current);
      setSaving({ state: rest === null ? 'saved' : 'waiting', at: saved.savedAt, error: null });
      return true;
    } catch (error) {
      // Nothing is lost here: the page says so, and it is tried again.
      const cause = error instanceof Error ? error : new Error(String(error));
      setSaving((before) => ({ ...before, state: 'failed', error: cause }));
      return false;
    }
  };
  /** Sends all that waits; answers the revision that the server then has, `null` when it could not be reached. */
  const flush = async (): Promise<number | null> => {
    while (pendingEdit(newest.current) !== null) {
      underWay.current ??= send().finally(() => {
        underWay.current = null;
      });
      if (!(await underWay.current)) return null;
    }
    return newest.current.revision;
  };
  const latest = useRef(flush);
  latest.current = flush;

  const failed = saving.state === 'failed';
  // Each change of the desk starts the pause anew.
  useEffect(() => {
    if (pendingEdit(desk) === null) return;
    setSaving((before) => (before.state === 'saved' ? { ...before, state: 'waiting' } : before));
    const timer = setTimeout(() => void latest.current(), failed ? again : pause);
    return () => clearTimeout(timer);
  }, [desk, failed]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (pendingEdit(newest.current) === null) return;
      void latest.current();
      event.preventDefault();
    };
    const retry = () => void latest.current();
    window.addEventListener('beforeunload', leave);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('online', retry);
      void latest.current();
    };
  }, []);
  return { ...saving, flush };
}
