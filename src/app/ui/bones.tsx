import classes from './bones.module.css';
import page from './page.module.css';

/** What a screen looks like before it is there. Without a style of its own, so that it may stand in the served page. */
export function Bones() {
  return (
    <>
      <div className={`${page.band} ${page.loadingHead}`}>
        <div className={classes.head}>
          <div className={classes.bone} data-is="title" />
          <div className={classes.bone} data-is="lead" />
        </div>
      </div>
      <div className={page.panel}>
        <div className={classes.bone} data-is="heading" />
        <div className={classes.bone} />
        <div className={classes.bone} data-is="short" />
        <div className={classes.bone} data-is="block" />
      </div>
    </>
  );
}
