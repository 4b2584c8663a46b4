package org.themonitor.pipeline.reliability;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes to bytes that know nothing of what the bytes mean. */
final class ByteMutations {
    private ByteMutations() {}

    /** Nothing in an .xls tells a changed byte of a number from the number that was meant. */
    static List<Mutation<byte[]>> ofAnOldWorkbook() {
        return List.of(
                Mutation.other("xls: bytes changed", ByteMutations::flipped),
                Mutation.other("xls: a block of zeros", ByteMutations::zeroed),
                Mutation.other("xls: bytes put in", ByteMutations::inserted),
                Mutation.other("xls: bytes taken out", ByteMutations::removed),
                Mutation.other("xls: cut off", (file, chance) -> Arrays.copyOf(file, chance.nextInt(file.length))));
    }

    static byte[] flipped(byte[] sound, Random chance) {
        byte[] bytes = sound.clone();
        for (int flips = 1 + chance.nextInt(8); flips > 0; flips--) {
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return bytes;
    }

    static byte[] zeroed(byte[] sound, Random chance) {
        byte[] bytes = sound.clone();
        int from = chance.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + chance.nextInt(512)), (byte) 0);
        return bytes;
    }

    static byte[] inserted(byte[] sound, Random chance) {
        byte[] more = new byte[1 + chance.nextInt(16)];
        chance.nextBytes(more);
        return spliced(sound, chance.nextInt(sound.length), 0, more);
    }

    static byte[] removed(byte[] sound, Random chance) {
        int at = chance.nextInt(sound.length);
        return spliced(sound, at, Math.min(sound.length - at, 1 + chance.nextInt(64)), new byte[0]);
    }

    static byte[] spliced(byte[] sound, int at, int out, byte[] in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(sound, 0, at);
        bytes.write(in, 0, in.length);
        bytes.write(sound, at + out, sound.length - at - out);
        return bytes.toByteArray();
    }
}
