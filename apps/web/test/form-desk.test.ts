import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, blankProject, contentOfForm, type FormProject, storedFormOf } from '@tidtam/domain/form';
import fc from 'fast-check';
import {
  addProject,
  type Desk,
  moveToPart,
  openDesk,
  pendingEdit,
  settleClash,
  stateNoProjects,
  takeIn,
  takeOut,
  toggleLine,
  typeInto,
} from '../src/form/desk.ts';

const keys = ['a', 'b', 'c'].map((name) => `01900000-0000-7000-8000-00000000000${name}`);
const start = { projects: keys.map((key) => blankProject(key, 2)), noProjects: [] };

function noted(desk: Desk, key: string, note: string): Desk {
  const project = desk.projects.find((one) => one.key === key);
  return project === undefined ? desk : typeInto(desk, { ...project, texts: { ...project.texts, note } });
}

function noteOf(projects: readonly FormProject[], key: string): string | undefined {
  return projects.find((one) => one.key === key)?.texts.note;
}

test('only what was typed is sent, and nothing once the server has it', () => {
  const desk = openDesk({ revision: 0, content: start });
  assert.equal(pendingEdit(desk), null);
  const typed = noted(desk, keys[1] ?? '', 'ข');
  const edit = pendingEdit(typed);
  assert.ok(edit);
  assert.deepEqual(
    edit.put.map(({ key }) => key),
    [keys[1]],
  );
  const saved = { revision: 1, savedAt: '2026-01-01T00:00:00Z', theirs: [], gone: [], noProjects: [] };
  assert.equal(pendingEdit(takeIn(typed, edit, saved)), null);
});

test('what is typed while an edit is under way is sent next', () => {
  const typed = noted(openDesk({ revision: 0, content: start }), keys[0] ?? '', 'หนึ่ง');
  const edit = pendingEdit(typed);
  assert.ok(edit);
  const meanwhile = noted(typed, keys[0] ?? '', 'หนึ่งสอง');
  const saved = { revision: 1, savedAt: '2026-01-01T00:00:00Z', theirs: [], gone: [], noProjects: [] };
  const next = pendingEdit(takeIn(meanwhile, edit, saved));
  assert.equal(next?.revision, 1);
  assert.equal(noteOf(next?.put ?? [], keys[0] ?? ''), 'หนึ่งสอง');
});

test('projects are added, moved between parts, given money of two parts and taken out', () => {
  const [key = ''] = keys;
  const desk = stateNoProjects(openDesk({ revision: 0, content: start }), 3, true);
  assert.deepEqual(desk.noProjects, [3]);
  const added = addProject(desk, '01900000-0000-7000-8000-00000000000d', 3);
  assert.deepEqual(added.noProjects, [], 'a part with a project is not without');
  const [project] = desk.projects;
  assert.ok(project);
  const both = toggleLine(project, 1, true);
  assert.deepEqual(
    both.lines.map(({ part }) => part),
    [1, 2],
  );
  assert.deepEqual(
    toggleLine(both, 2, false).lines.map(({ part }) => part),
    [1],
  );
  assert.equal(toggleLine(project, 2, false), project, 'the last line stays');
  assert.equal(moveToPart(project, 3).lines[0]?.part, 3);
  assert.deepEqual(pendingEdit(takeOut(desk, key))?.remove, [key]);
});

test('two people type at once, in any order of saving: both have the same in the end and no text is lost', () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom('type', 'save', 'remove'),
    key: fc.constantFrom(...keys),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let stored = storedFormOf(start);
      const desks = [openDesk({ revision: 0, content: start }), openDesk({ revision: 0, content: start })];
      const typedBy: Map<string, string>[] = [new Map(), new Map()];
      // Whoever was shown the other's text may type over it, and again: any of theirs may stand in the end.
      const everTyped = [new Set<string>(), new Set<string>()];
      let count = 0;
      const save = (who: number) => {
        const desk = desks[who];
        const edit = desk && pendingEdit(desk);
        if (!desk || !edit) return;
        const { form, theirs, gone } = applyEdit(stored, edit);
        stored = form;
        const saved = { savedAt: '2026-01-01T00:00:00Z', theirs: [...theirs], gone: [...gone] };
        desks[who] = takeIn(desk, edit, { ...saved, revision: form.revision, noProjects: form.noProjects });
      };
      for (const { who, what, key } of steps) {
        const desk = desks[who] as Desk;
        if (what === 'type') {
          count += 1;
          if (desk.projects.some((one) => one.key === key)) typedBy[who]?.set(key, String(count));
          everTyped[who]?.add(String(count));
          desks[who] = noted(desk, key, String(count));
        } else if (what === 'remove') {
          typedBy[who]?.delete(key);
          desks[who] = takeOut(desk, key);
        } else save(who);
      }
      // Until nobody has anything left to send. A touch makes the second see what the first sent last.
      for (let turn = 0; turn < 6; turn += 1) for (const who of [0, 1]) save(who);
      for (const who of [0, 1]) {
        const desk = desks[who] as Desk;
        assert.equal(pendingEdit(desk), null);
        for (const [key, text] of typedBy[who] ?? []) {
          const mine = noteOf(desk.projects, key);
          const kept = noteOf(contentOfForm(stored).projects, key);
          const shown = desk.clashes.get(key) !== undefined;
          const isTheirs = everTyped[1 - who]?.has(mine ?? '') ?? false;
          assert.ok(mine === text || isTheirs || shown || kept === undefined, `${key}: ${text} is nowhere`);
          if (mine === undefined) assert.equal(kept, undefined);
        }
      }
    }),
  );
});

test('a clash is settled by whoever reads it', () => {
  const [key = ''] = keys;
  const desk = {
    ...openDesk({ revision: 0, content: start }),
    clashes: new Map([[key, [{ field: 'note', theirs: 'x' }]]]),
  } as Desk;
  assert.equal(settleClash(desk, key, 'note').clashes.size, 0);
});
