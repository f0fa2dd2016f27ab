/** Words that say nothing about a subject, and nothing about who uses them. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are aren't as at be because been before being
  below best better between big both but by can can't cannot come could did didn't different do does
  doesn't doing don't done down during each else ever every few find first for from get gets getting
  give go goes going good got great had has have having he help her here hey hi him his how how's i
  i'd i'll i'm i've if in into is isn't it it's its just know last least less let like little long
  look lot made make makes many may maybe me mean means might more most much must my need needs
  never new next no not now of off on once one only or other our out over own people person please
  put really right said same say says she should since so some somebody someone something sort still
  such take tell than thank thanks that that's the their them then there there's these they thing
  things think this those through to too try under until up us use used very want wants was way
  ways we well were what what's whats when where where's which while who who's why will with within
  without won't work would year years yes you you'd you're your`.split(/\s+/),
);
