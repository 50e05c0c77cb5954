import { type CreateFormValues, eachStep } from './create-form';
import { tidyStep } from './derive';

/**
 * The form without what keyboards and copying add where it can mean nothing. What is judged is what is sent and shown.
 * @param values what the inputs hold
 * @returns the same, tidied; descriptions and passwords are as they were
 */
export const tidyForm = (values: CreateFormValues): CreateFormValues =>
  eachStep((step, key) => tidyStep(step, values[key])) as CreateFormValues;
