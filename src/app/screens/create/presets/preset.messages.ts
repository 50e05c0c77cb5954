import { i18n } from '../../../i18n/i18n';

/** The presets' names. */
export const presetNames = i18n('presets', {
  demo: 'Demo',
  production: 'Production',
  logs: 'Log collection',
});
