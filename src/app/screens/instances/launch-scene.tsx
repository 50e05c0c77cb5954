import classes from './first-instance.module.css';

/**
 * A rocket on its pad with streams under it: the picture of a project that has nothing yet. It only accompanies words.
 * Its colours are roles, so it is drawn for both schemes.
 */
export function LaunchScene() {
  return (
    <svg className={classes.scene} viewBox="0 0 320 190" fill="none" aria-hidden="true">
      <ellipse cx="160" cy="96" rx="132" ry="86" className={classes.glow} />
      <g className={classes.streams}>
        <path d="M6 176c70 0 92-8 128-40" />
        <path d="M40 184c60 0 82-10 106-42" />
        <path d="M314 176c-70 0-92-8-128-40" />
        <path d="M280 184c-60 0-82-10-106-42" />
        <path d="M160 186v-40" />
      </g>
      <g className={classes.nodes}>
        <circle cx="64" cy="171" r="4" />
        <circle cx="92" cy="180" r="3" />
        <circle cx="256" cy="171" r="4" />
        <circle cx="228" cy="180" r="3" />
        <circle cx="160" cy="178" r="3.500" />
      </g>
      <g className={classes.stars}>
        <path d="M58 46v10M53 51h10M262 30v10M257 35h10M236 84v6M233 87h6M84 96v6M81 99h6" />
      </g>
      <path className={classes.flame} d="M150 124c-3 14 4 20 10 30 6-10 13-16 10-30Z" />
      <g className={classes.rocket}>
        <path d="M136 92c-12 6-17 18-16 34l20-10M184 92c12 6 17 18 16 34l-20-10" />
        <path d="M160 22c18 15 27 36 27 57 0 17-5 33-12 45h-30c-7-12-12-28-12-45 0-21 9-42 27-57Z" />
        <circle cx="160" cy="74" r="11" />
      </g>
    </svg>
  );
}
