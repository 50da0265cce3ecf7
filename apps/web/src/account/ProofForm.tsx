import type { Account, Proof } from '@tidtam/domain/account';
import { useState } from 'react';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { nothingProved, ProofFields } from './ProofFields.tsx';

/** One thing to do that asks first whether it is they: the fields of proof, what went wrong, the button. */
export function ProofForm({
  account,
  act,
  step,
  send,
}: {
  readonly account: Account;
  readonly act: string;
  readonly step: { readonly error: Error | null; readonly isPending: boolean };
  readonly send: (proof: Proof) => void;
}) {
  const [proof, setProof] = useState(nothingProved);
  return (
    <form
      className={`stack-tight ${styles.narrow}`}
      onSubmit={(event) => {
        event.preventDefault();
        send(proof);
      }}
    >
      <ProofFields account={account} proof={proof} change={setProof} />
      <ProblemNotice error={step.error} />
      <p>
        <button type="submit" className="button" disabled={step.isPending}>
          {act}
        </button>
      </p>
    </form>
  );
}
