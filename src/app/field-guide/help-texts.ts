/** One module a step, loaded on demand. A field without help doesn't compile. */
import type { ReadableAtom } from 'nanostores';
import type { StepKey } from '../form/create-form';
import type { Term } from '../glossary/terms';
import type { FieldOf, RegisterField } from './guided-fields';

export interface HelpTexts<Field extends string> {
  choose: ReadableAtom<Record<Field, string>>;
  what: ReadableAtom<Record<Field, string>>;
  /** Where to find the value, if needed. */
  where: ReadableAtom<Partial<Record<Field, string>>>;
  /** Glossary terms. */
  terms: Partial<Record<Field, readonly Term[]>>;
}

type Loaders = { [Step in StepKey]: () => Promise<HelpTexts<FieldOf<Step>>> } & {
  register: () => Promise<HelpTexts<RegisterField>>;
};

const LOADERS: Loaders = {
  basics: () => import('../form/basics/basics.help'),
  capacity: () => import('../form/capacity/capacity.help'),
  network: () => import('../form/network/network.help'),
  access: () => import('../form/access/access.help'),
  operations: () => import('../form/operations/operations.help'),
  billing: () => import('../form/billing/billing.help'),
  register: () => import('../form/lts/register.help'),
};

/** Step (or `register`, whose form is flat) and name. */
function addressOf(name: string): { group: keyof Loaders; field: string } | undefined {
  const [step, field] = name.includes('.') ? name.split('.') : ['register', name];
  if (!step || field === undefined || !Object.hasOwn(LOADERS, step)) return undefined;
  return { group: step as keyof Loaders, field };
}

export interface FieldHelpTexts {
  texts: HelpTexts<string>;
  field: string;
}

/** @throws for an unknown field, or if the module can't be loaded */
export async function loadHelp(name: string): Promise<FieldHelpTexts> {
  const address = addressOf(name);
  if (!address) throw new Error(`There is no help for ${name}`);
  return { texts: await LOADERS[address.group](), field: address.field };
}
