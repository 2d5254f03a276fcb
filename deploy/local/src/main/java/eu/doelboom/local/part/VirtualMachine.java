package eu.doelboom.local.part;

import java.util.List;

/**
 * How a virtual machine behaves where six of them share two cores. Its compilers compile the same as ever, but behind the
 * work that waits for them, and nothing better than needed while they have a backlog: otherwise they take half of the
 * processor during a start. Who is not root reads a warning that priorities may not be raised; these are lowered.
 *
 * <p>Heap and compiled code lie in large pages where the system has them: on a guest system with a slow memory a look at a
 * small page costs as much as what is read from it. Nobody reads the counters that a virtual machine keeps for tools
 * beside it; to keep them costs a start a tenth of its time.
 */
final class VirtualMachine {
    /** The one that runs this. */
    static final String COMMAND = ProcessHandle.current().info().command().orElse("java");

    static final List<String> AMONG_OTHERS = List.of(
            "-XX:ThreadPriorityPolicy=1",
            "-XX:CompilerThreadPriority=9",
            "-XX:Tier3DelayOn=0",
            "-XX:Tier4LoadFeedback=1",
            "-XX:+UseTransparentHugePages",
            "-XX:-UsePerfData");

    private VirtualMachine() {}
}
