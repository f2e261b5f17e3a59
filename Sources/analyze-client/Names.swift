// Both ArgumentParser and LineProtocol have an Argument: here it is the parser's, and the protocol's is a WireArgument.

import ArgumentParser
import LineProtocol

typealias Argument<Value> = ArgumentParser.Argument<Value>
typealias WireArgument = LineProtocol.Argument
