import { i18n } from '../../wording/i18n';

/** The presets' names. */
export const presetNames = i18n('presets', {
  demo: 'Demo',
  development: 'Development',
  production: 'Production',
  logs: 'Log collection',
});
