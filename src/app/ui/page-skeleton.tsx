import page from './page.module.css';
import classes from './page-skeleton.module.css';

/** Page skeleton. Without CSS of its own, so that it can be inlined in the served HTML. */
export function PageSkeleton() {
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
