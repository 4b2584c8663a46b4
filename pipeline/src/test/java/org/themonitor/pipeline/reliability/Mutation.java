package org.themonitor.pipeline.reliability;

import java.util.Random;

/**
 * One way to change a file.
 *
 * @param name what is done, as a phrase
 * @param promise what may come of it
 * @param change makes the changed content; the same chance gives the same content
 * @param <T> the content: parts of an archive, bytes, text
 */
record Mutation<T>(String name, Promise promise, Change<T> change) {

    /** What may come of a changed file. */
    enum Promise {
        /** Another way to write the same: it is used, and gives the same rows. */
        SAME,
        /** Damage: told by a finding or quarantine, or it gives the same rows all the same. */
        DAMAGE,
        /** It says something else now: anything, as long as the accounts add up. */
        OTHER
    }

    /** Makes the changed content of the sound one. */
    @FunctionalInterface
    interface Change<T> {
        T of(T sound, Random chance) throws Exception;
    }

    static <T> Mutation<T> same(String name, Change<T> change) {
        return new Mutation<>(name, Promise.SAME, change);
    }

    static <T> Mutation<T> damage(String name, Change<T> change) {
        return new Mutation<>(name, Promise.DAMAGE, change);
    }

    static <T> Mutation<T> other(String name, Change<T> change) {
        return new Mutation<>(name, Promise.OTHER, change);
    }
}
