package org.themonitor.pipeline.decision;

/** A decision whether rows count; the narrowest one decides about a row. */
public record Inclusion(Decided decided, Block block, Verdict verdict) {}
