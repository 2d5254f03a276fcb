package eu.doelboom.local.part;

import java.util.List;

/**
 * How the compilers of a virtual machine behave where six of them share two cores: they compile the same as ever, but
 * behind the work that waits for them, and nothing better than needed while they have a backlog. Otherwise they take half
 * of the processor during a start. Who is not root reads a warning that priorities may not be raised; these are lowered.
 */
final class Compilers {
    static final List<String> BEHIND_THE_WORK = List.of(
            "-XX:ThreadPriorityPolicy=1",
            "-XX:CompilerThreadPriority=9",
            "-XX:Tier3DelayOn=0",
            "-XX:Tier4LoadFeedback=1");

    private Compilers() {}
}
