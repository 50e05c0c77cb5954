/** The help of every field, a module a step, fetched when somebody asks. A field without help does not compile. */
import type { ReadableAtom } from 'nanostores';
import type { StepKey } from '../form/create-form';
import type { Term } from '../glossary/terms';
import type { FieldOf, RegisterField } from './guided-fields';

/** The texts of some fields. */
export interface HelpTexts<Field extends string> {
  /** The recommendation. */
  choose: ReadableAtom<Record<Field, string>>;
  what: ReadableAtom<Record<Field, string>>;
  /** Where the value is found; not every value has to be looked up. */
  where: ReadableAtom<Partial<Record<Field, string>>>;
  /** Words of the glossary that the field needs. */
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

/** The step of a field (or the registration, whose form is flat), and its name within. */
function addressOf(name: string): { group: keyof Loaders; field: string } | undefined {
  const [step, field] = name.includes('.') ? name.split('.') : ['register', name];
  if (!step || field === undefined || !Object.hasOwn(LOADERS, step)) return undefined;
  return { group: step as keyof Loaders, field };
}

/** Where the help of one field stands; its texts follow the language. */
export interface FieldHelpTexts {
  texts: HelpTexts<string>;
  field: string;
}

/**
 * Fetches the help of one field.
 * @param name the field's path; one without a step belongs to the registration
 * @throws where there is no such field, or its module cannot be fetched, for example because the console has ended
 */
export async function loadHelp(name: string): Promise<FieldHelpTexts> {
  const address = addressOf(name);
  if (!address) throw new Error(`There is no help for ${name}`);
  return { texts: await LOADERS[address.group](), field: address.field };
}
