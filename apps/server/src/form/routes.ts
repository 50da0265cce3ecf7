import { applyEdit, startForm, storedFormOf } from '@tidtam/domain/form';
import { writeTemplate } from '@tidtam/workbook';
import { sequenceSoon } from '../ledger/index.ts';
import { loadState } from '../report/index.ts';
import type { Handlers, Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { runCommand } from '../write/index.ts';
import { dropForm, findForm, keepForm } from './draft.ts';
import { findFormPlace, formChanged, lockFormPlace, provinceName } from './place.ts';
import { showForm } from './show-form.ts';
import { submitForm } from './submit-form.ts';

type FormHandlers = Pick<
  Handlers,
  'getForm' | 'downloadTemplate' | 'saveForm' | 'submitForm' | 'discardForm'
>;

export function formHandlers({ runtime, log }: Services): FormHandlers {
  return {
    getForm: ({ params, actor }) =>
      inTransaction(runtime.pool, { scope: actor.acts, person: actor.person.id }, async (transaction) =>
        showForm(transaction, await findFormPlace(transaction, actor.acts, params)),
      ),

    async downloadTemplate({ params, actor }) {
      const access = { scope: actor.acts, person: actor.person.id };
      const { form, province } = await inTransaction(runtime.pool, access, async (transaction) => {
        const place = await findFormPlace(transaction, actor.acts, params);
        return {
          form: await showForm(transaction, place),
          province: await provinceName(transaction, place.province),
        };
      });
      return {
        bytes: await writeTemplate(form, province),
        name: `tidtam-${form.agency.code}-${form.province}-${form.round}.xlsx`,
      };
    },

    saveForm: ({ params, body, actor }) =>
      runCommand(runtime, actor, async (context) => {
        const place = await lockFormPlace(context, params);
        const kept = await findForm(context.transaction, place);
        const state = kept === null ? await loadState(context.transaction, place, place.round) : null;
        const before = kept?.form ?? storedFormOf(startForm(state ?? { projects: [], noProjects: [] }));
        const { form, theirs, gone } = applyEdit(before, body);
        keepForm(context, place, form);
        return {
          revision: form.revision,
          savedAt: context.at,
          theirs: [...theirs],
          gone: [...gone],
          noProjects: form.noProjects,
        };
      }),

    async submitForm({ params, body, actor, key }) {
      const { revision, acceptWarnings, reason = null, letter, behalf = null } = body;
      const sent = { revision, acceptWarnings, reason, letter, behalf, key };
      const submitted = await runCommand(runtime, actor, async (context) =>
        submitForm(context, await lockFormPlace(context, params), sent),
      );
      if (submitted.status === 'stored') sequenceSoon(runtime.pool, log);
      return submitted;
    },

    discardForm: ({ params, body, actor }) =>
      runCommand(runtime, actor, async (context) => {
        const place = await lockFormPlace(context, params);
        const kept = await findForm(context.transaction, place);
        if ((kept?.form.revision ?? 0) !== body.revision) throw formChanged();
        dropForm(context, place);
        return showForm(context.transaction, place);
      }),
  };
}
