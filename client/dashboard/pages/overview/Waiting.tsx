import type { JSX } from 'solid-js';
import { SkeletonRows, SkeletonSheet } from '../../../components/Skeleton.tsx';

/** The sheets of the overview at the heights they are about to have. */
export function Waiting(): JSX.Element {
  return (
    <>
      <SkeletonSheet height="68px" />
      <SkeletonSheet height="37px" />
      <SkeletonSheet height="132px" />
      <div class="overview-columns">
        <SkeletonSheet height="318px" />
        <SkeletonSheet height="318px" />
      </div>
      <WaitingLists />
    </>
  );
}

export function WaitingLists(): JSX.Element {
  return (
    <div class="overview-columns">
      <div class="sheet">
        <SkeletonRows rows={8} />
      </div>
      <SkeletonSheet height="480px" />
    </div>
  );
}
