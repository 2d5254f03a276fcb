package eu.doelboom.local.demo;

/** One element of a plan's tree, as the import knows it; the root has an empty parent. */
record Element(String code, String level, String parent, String title, int from, int to) {}
