import type { FormField, FormLine, FormProject } from '@tidtam/domain/form';

/** The project with another text in a field, whichever it is. */
export function withField(project: FormProject, field: FormField, text: string): FormProject {
  const [name, part] = field.split('/');
  if (part !== undefined) {
    const typed = name === 'notYetAllocated' ? text === 'true' : text;
    return {
      ...project,
      lines: project.lines.map((line) =>
        String(line.part) === part ? withLineField(line, name, typed) : line,
      ),
    };
  }
  if (isText(project, field)) return { ...project, texts: { ...project.texts, [field]: text } };
  return { ...project, [field]: text };
}

function withLineField(line: FormLine, name: string | undefined, typed: string | boolean): FormLine {
  return name === undefined ? line : { ...line, [name]: typed };
}

function isText(project: FormProject, field: FormField): field is keyof FormProject['texts'] {
  return field in project.texts;
}
