export { formRoutes } from './contract.ts';
export { applyEdit, contentOfForm, type Edited, storedFormOf } from './edit.ts';
export { type FormField, fieldAddress, keyOf } from './field.ts';
export { type Clash, type Merged, mergeProjects } from './merge.ts';
export { type FormReading, type ReadFormProject, readForm, readFormProject } from './read-form.ts';
export {
  Form,
  FormContent,
  FormEdit,
  FormLine,
  FormProject,
  FormSaved,
  FormSubmitted,
  KnownReport,
  StoredForm,
} from './shape.ts';
export { blankLine, blankProject, projectOf, startForm, stateOf } from './start-form.ts';
export { readTypedAmount, readTypedPercent } from './typed.ts';
