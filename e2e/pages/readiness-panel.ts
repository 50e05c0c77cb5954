import type { Page } from '@playwright/test';

/** Whether LTS reaches the brokers: the panel on the Network step and on the pages of an instance. */
export const readinessPanel = (page: Page) => {
  const group = page.getByRole('listitem').filter({ hasText: /^Security group / });
  const acl = page.getByRole('listitem').filter({ hasText: /^Network ACL of subnet / });
  const isOpen = page.getByText('LTS can reach the brokers.');
  const isClosed = page.getByText('LTS can’t reach the brokers yet.');
  const offerButton = page.getByRole('button', { name: 'Add missing rule…' });
  const question = page.getByRole('region', { name: /^This rule will be added/ });
  const addButton = question.getByRole('button', { name: 'Add rule' });
  const refused = page.getByRole('alert').filter({ hasText: 'Rule not added' });
  const handover = page.getByRole('region', { name: 'For your network administrator' });
  const copyButton = handover.getByRole('button', { name: 'Copy the rule' });
  const recheckButton = page.getByRole('button', { name: 'Check again' });
  return {
    group,
    acl,
    isOpen,
    isClosed,
    offerButton,
    question,
    addButton,
    refused,
    handover,
    copyButton,
    recheckButton,
  };
};
