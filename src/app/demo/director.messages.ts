import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';

export const directorMessages = i18n('demoDirector', {
  region: 'Director notes',
  place: params('{number} of {total}'),
  say: 'Say:',
  back: 'Back',
  next: 'Next',
  early: 'Do this first, or select Next again to skip it.',
  card: 'End card',
  stop: 'End director mode',
});

/** What to do. */
export const momentDeeds = i18n('demoMomentDeeds', {
  list: 'Show the list and the banner.',
  presets: 'Point at the three presets, then select Demo.',
  ready: 'Show the picture, the checks, and the permanent choices. Copy the password.',
  create: 'Select Create instance, and watch 10 minutes pass in 10 seconds.',
  register: 'Select Register with LTS, then confirm.',
  lost: 'Select Create instance. The response gets lost, and the search takes about 12 seconds.',
  record: 'Show the timeline on the instance page, then open Request record.',
  rule: 'Show the blocked port, add the rule, and watch the check pass.',
  end: 'Switch the language and the color scheme, then print the end card.',
});

/** What to say. */
export const momentWords = i18n('demoMomentWords', {
  list: 'This is a simulation. Nothing is real, and nothing is charged.',
  presets: 'Each preset is fitted to your own project: zone, flavor, VPC, subnet, and security group.',
  ready: 'One screen instead of 30 fields. It checks the request before anything is sent.',
  create: 'A real instance takes 3 to 15 minutes. You can close the page and come back.',
  register: 'From here, LTS can send logs to Kafka. No command line was needed.',
  lost: 'The worst case: the request succeeded, but nobody knows. A second click would charge you twice.',
  record: 'We found the instance by its name. The request was sent once.',
  rule: 'LTS needs port 9011. The missing rule is shown, and you can add it right here.',
  end: 'You can try all of this yourself today, without an account.',
});
